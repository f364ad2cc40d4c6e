package org.form4.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.form4.tables.EqualForms;

/**
 * What of a form is compared to find equal ones, and where it came in the order of all that were ever read into a
 * folder.
 *
 * @param run when the job started that read it, in milliseconds since 1970
 * @param part as of a {@link StagedFiling}
 * @param place within the part
 * @param year where its rows are
 */
record FormPrint(long run, long part, int place, int year, EqualForms.Print print) implements Comparable<FormPrint> {
    private static final Comparator<FormPrint> ORDER = Comparator.comparingLong(FormPrint::run)
            .thenComparingLong(FormPrint::part)
            .thenComparingInt(FormPrint::place);

    @Override
    public int compareTo(FormPrint other) {
        return ORDER.compare(this, other);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeLong(print.number());
            to.writeLong(run);
            to.writeLong(part);
            to.writeInt(place);
            to.writeInt(year);
            byte[] source = print.source().getBytes(StandardCharsets.UTF_8);
            to.writeInt(source.length);
            to.write(source);
            to.writeLong(print.facts());
            to.writeLong(print.owners());
            to.writeLong(print.signatures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static FormPrint of(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long number = from.readLong();
            return new FormPrint(
                    from.readLong(),
                    from.readLong(),
                    from.readInt(),
                    from.readInt(),
                    new EqualForms.Print(number, source(from), from.readLong(), from.readLong(), from.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }

    /** The key of the filing alone. */
    static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
