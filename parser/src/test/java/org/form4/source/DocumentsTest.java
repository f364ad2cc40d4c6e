package org.form4.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.form4.source.Packing.gzip;
import static org.form4.source.Packing.tar;
import static org.form4.source.Packing.text;
import static org.form4.source.Packing.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final Limits SMALL = new Limits(100, 20L << 20, 10, 1 << 20);

    @TempDir
    Path folder;

    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    @Test
    void opensEveryKindOfArchiveByItsContentWhateverItsName() throws IOException {
        Map<String, byte[]> entries = entries("a.xml", "one", "b/c.xml", "two");
        write("1", zip(entries));
        write("2.xml", tar(entries));
        write("3.zip", gzip(tar(entries)));
        write("4.txt.gz", gzip(text("three")));

        read(SMALL);

        assertThat(found)
                .containsExactly(
                        Map.entry("1!a.xml", "one"),
                        Map.entry("1!b/c.xml", "two"),
                        Map.entry("2.xml!a.xml", "one"),
                        Map.entry("2.xml!b/c.xml", "two"),
                        Map.entry("3.zip!a.xml", "one"),
                        Map.entry("3.zip!b/c.xml", "two"),
                        Map.entry("4.txt.gz!4.txt", "three"));
        assertThat(problems).isEmpty();
    }

    @Test
    void knowsATarOlderThanTheWordInItsHeader() throws IOException {
        byte[] tar = tar(entries("a.xml", "one"));
        int sum = 0;
        for (int i = 257; i < 265; i++) {
            sum += tar[i];
            tar[i] = 0;
        }
        String stated = new String(tar, 148, 6, StandardCharsets.US_ASCII);
        byte[] corrected = text(String.format("%06o", Integer.parseInt(stated, 8) - sum));
        System.arraycopy(corrected, 0, tar, 148, 6);
        write("old", tar);

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("old!a.xml", "one"));
    }

    @Test
    void opensAnArchiveInAnArchiveButNoDeeper() throws IOException {
        byte[] inner = zip(entries("x.xml", "inner"));
        write("outer.tar.gz", gzip(tar(Map.of("in.zip", inner))));
        write("outest.zip", zip(Map.of("mid.zip", zip(Map.of("in.zip", inner)))));

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("outer.tar.gz!in.zip!x.xml", "inner"));
        assertThat(only().source()).isEqualTo("outest.zip!mid.zip!in.zip");
        assertThat(only().kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void refusesEntriesWhoseNamesLeaveTheArchive() throws IOException {
        Map<String, byte[]> entries = entries("../a", "1", "/b", "2", "c/../../d", "3", "e..f/g", "fine", "C:\\h", "5");
        write("1.zip", zip(entries));
        write("2.tar", tar(entries));
        write("3.tar", Packing.tarWithLink("link", "/etc/passwd"));

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("1.zip!e..f/g", "fine"), Map.entry("2.tar!e..f/g", "fine"));
        assertThat(problems)
                .extracting(Problem::kind)
                .containsOnly(Kind.FORBIDDEN)
                .hasSize(9);
        assertThat(problems.get(8).severity()).isEqualTo(Severity.IGNORED);
    }

    @Test
    void showsNoControlCharactersOfNames() throws IOException {
        write("1.zip", zip(entries("a\u001b[31m\n.xml", "1")));

        read(SMALL);

        assertThat(found).containsOnlyKeys("1.zip!a\uFFFD[31m\uFFFD.xml");
    }

    @Test
    void saysOnceThatAnArchiveIsEncryptedAndGoesOn() throws IOException {
        byte[] zip = zip(entries("a.xml", "1", "b.xml", "2"));
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        write("1.zip", zip);
        write("2.xml", text("plain"));

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("2.xml", "plain"));
        assertThat(only().message()).contains("encrypted");
        assertThat(only().severity()).isEqualTo(Severity.REJECTED);
    }

    @Test
    void saysOnceThatAnArchiveIsDamagedAndKeepsWhatCameOutBefore() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("first.xml", text("whole"));
        entries.put("second.xml", noise(100_000));
        byte[] tgz = gzip(tar(entries));
        byte[] zip = zip(entries);
        write("1.tgz", Arrays.copyOf(tgz, tgz.length / 2));
        write("2.zip", Arrays.copyOf(zip, zip.length / 2));
        write("3.xml", text("plain"));

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("1.tgz!first.xml", "whole"), Map.entry("3.xml", "plain"));
        assertThat(problems).extracting(Problem::source).containsExactly("1.tgz", "2.zip");
        assertThat(problems).extracting(Problem::severity).containsOnly(Severity.REJECTED);
    }

    @Test
    void saysInWordsOfItsOwnWhyAFileIsNoZip() throws IOException {
        write("fake.zip", text("PK\u0003\u0004 nothing of the kind"));

        read(SMALL);

        assertThat(only().message())
                .startsWith("a damaged archive (")
                .endsWith("); get it again")
                .doesNotContain("Channel", "Exception");
    }

    @Test
    void oneDamagedEntryOfAZipDoesNotSpoilTheOthers() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("bad.xml", noise(50_000));
        entries.put("good.xml", text("good"));
        byte[] zip = zip(entries);
        Arrays.fill(zip, 1_000, 2_000, (byte) 0);
        write("1.zip", zip);

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("1.zip!good.xml", "good"));
        assertThat(only().source()).isEqualTo("1.zip!bad.xml");
    }

    @Test
    void stopsAnArchiveThatUnpacksToMoreThanItsSizeExplains() throws IOException {
        byte[] zeros = new byte[18 << 20];
        write("bomb.gz", gzip(zeros));
        write("bomb.zip", zip(Map.of("a", zeros)));
        write("nested.zip", zip(Map.of("a.gz", gzip(zeros))));
        write("plain.xml", text("plain"));

        read(SMALL);

        assertThat(found).containsExactly(Map.entry("plain.xml", "plain"));
        assertThat(problems).extracting(Problem::kind).containsOnly(Kind.TOO_LARGE);
        assertThat(problems).extracting(Problem::source).containsExactly("bomb.gz", "bomb.zip", "nested.zip");
    }

    @Test
    void stopsAtTheMostEntries() throws IOException {
        write("1.zip", zip(entries("a", "1", "b", "2", "c", "3")));

        read(new Limits(2, 1 << 20, 10, 1 << 20));

        assertThat(found).hasSize(2);
        assertThat(only().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesANestedZipThatDoesNotFitInMemory() throws IOException {
        write("1.zip", zip(Map.of("in.zip", zip(Map.of("a", noise(5_000))))));

        read(new Limits(10, 1 << 20, 10, 1_000));

        assertThat(found).isEmpty();
        assertThat(only().source()).isEqualTo("1.zip!in.zip");
        assertThat(only().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void saysThatAnArchiveIsEmpty() throws IOException {
        write("1.zip", zip(Map.of()));

        read(SMALL);

        assertThat(only().kind()).isEqualTo(Kind.EMPTY);
        assertThat(only().severity()).isEqualTo(Severity.IGNORED);
    }

    @Test
    void positionsGrowToTheSizeOfAllInputs() throws IOException {
        write("1.zip", zip(Map.of("a", noise(50_000))));
        write("2.tgz", gzip(tar(Map.of("a", noise(50_000)))));
        write("3.xml", text("plain"));

        long size = read(SMALL);

        assertThat(positions).isSorted().endsWith(size);
        assertThat(positions.get(1)).isGreaterThan(positions.get(0));
    }

    @Test
    void anyDamageIsAProblemAndNeverAnException() throws IOException {
        Random random = new Random(7);
        Map<String, byte[]> entries = entries("a.xml", "one", "b.xml", "two");
        List<byte[]> originals = List.of(zip(entries), tar(entries), gzip(tar(entries)));
        for (int i = 0; i < 600; i++) {
            byte[] damaged = originals.get(i % 3).clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            write(String.format("%03d", i), damaged);
        }
        write("zzz.xml", text("last"));

        read(SMALL);

        assertThat(found).containsEntry("zzz.xml", "last");
        assertThat(problems).isNotEmpty();
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws IOException {
        write("1.xml", text("one"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read(SMALL)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotFollowLinksInsideAFolder() throws IOException {
        Path outside =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("secret"), "secret");
        Path inside = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(inside.resolve("link"), outside);

        List<Input> files = Inputs.find(List.of(inside.toString()), problems::add);

        assertThat(files).isEmpty();
        assertThat(only().kind()).isEqualTo(Kind.FORBIDDEN);
    }

    private Problem only() {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private long read(Limits limits) {
        List<Input> files = Inputs.find(List.of(folder.toString()), problems::add);
        Document.Taker taker = document -> {
            found.put(below(document.name()), new String(document.bytes(), StandardCharsets.UTF_8));
            positions.add(document.position());
        };
        new Documents(taker, problem -> problems.add(shortened(problem)), limits).read(files);
        return files.stream().mapToLong(Input::size).sum();
    }

    private Problem shortened(Problem problem) {
        return Problem.of(problem.kind(), problem.severity(), below(problem.source()), problem.message());
    }

    private String below(String name) {
        return name.substring(folder.toString().length() + 1);
    }

    private static Map<String, byte[]> entries(String... namesAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], text(namesAndTexts[i + 1]));
        }
        return entries;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }
}
