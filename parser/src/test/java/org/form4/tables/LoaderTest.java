package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.source.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class LoaderTest {
    @Test
    void loadsTheWholeCorpusAndPassesOverWhatIsNoFiling() {
        Form4Tables tables = Loader.load(List.of(Shared.corpus("ownership-xml").toString()));

        assertThat(tables.submission().rowCount()).isEqualTo(373);
        assertThat(tables.problems("rejected")).isZero();
        assertThat(tables.problems("ignored")).isEqualTo(284);
        assertThat(tables.nonderivTrans().rowCount()).isEqualTo(2125);
        assertThat(tables.nonderivHolding().rowCount()).isEqualTo(436);
        assertThat(tables.derivTrans().rowCount()).isEqualTo(285);
        assertThat(tables.derivHolding().rowCount()).isEqualTo(136);
        assertThat(tables.reportingOwner().rowCount()).isEqualTo(424);
        assertThat(tables.footnote().rowCount()).isEqualTo(2645);
        assertThat(tables.ownerSignature().rowCount()).isEqualTo(403);
    }

    @Test
    void refusesEveryDecoyThatIsNamed() {
        Path decoys = Shared.corpus("decoys");
        Form4Tables ofFolder = Loader.load(List.of(decoys.toString()));

        assertThat(ofFolder.submission().rowCount()).isZero();
        assertThat(ofFolder.problems("ignored"))
                .isGreaterThan(20)
                .isEqualTo(ofFolder.problem().rowCount());
        for (String source : ofFolder.problem().stringColumn("source")) {
            Form4Tables named = Loader.load(List.of(source));
            assertThat(named.problems("rejected")).as(source).isEqualTo(1);
        }
    }

    @Test
    void saysOfEachBadInputWhatIsWrong(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {1, 0, 2, 0});
        Path cutOff = Files.writeString(folder.resolve("cut.xml"), "<ownershipDocument><documentType>4</documentType>");

        Form4Tables tables = Loader.load(List.of(
                empty.toString(),
                binary.toString(),
                cutOff.toString(),
                folder.resolve("missing").toString()));

        assertThat(tables.problem().stringColumn("kind").asList())
                .containsExactly("not-found", "empty", "not-an-ownership-filing", "truncated");
        assertThat(tables.problem().stringColumn("severity").asList()).containsOnly("rejected");
    }

    @Test
    void anArchiveGivesTheTablesOfItsFolder(@TempDir Path folder) throws IOException {
        Path samples = Shared.ROOT.resolve("samples");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(samples)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(samples.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        Path archive = Files.write(folder.resolve("samples.tgz"), Packing.gzip(Packing.tar(files)));

        Form4Tables ofFolder = Loader.load(List.of(samples.toString()));
        Form4Tables ofArchive = Loader.load(List.of(archive.toString()));

        assertThat(ofArchive.submission().rowCount())
                .isEqualTo(ofFolder.submission().rowCount())
                .isPositive();
        ofFolder.all().forEach((name, table) -> {
            Table other = ofArchive.table(TableName.valueOf(name.toUpperCase(Locale.ROOT)));
            for (Column<?> column : table.columns()) {
                if (!List.of("source", "message").contains(column.name())) {
                    assertThat(other.column(column.name()).asList())
                            .as(name + "." + column.name())
                            .isEqualTo(column.asList());
                }
            }
        });
        assertThat(ofArchive.submission().stringColumn("source").get(0)).startsWith(archive + "!");
    }

    @Test
    void progressEndsAtAllBytesOfAllInputs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1.xml"), "no filing");
        Files.write(folder.resolve("2.zip"), Packing.zip(Map.of("a.xml", Packing.text("none either"))));
        List<Long> seen = new ArrayList<>();
        Loader.Progress progress = new Loader.Progress() {
            @Override
            public void done(int documents, int ofDocuments) {
                throw new AssertionError("bytes are asked for");
            }

            @Override
            public void done(int documents, long bytes, long ofBytes) {
                seen.add((long) documents);
                seen.add(bytes);
                seen.add(ofBytes);
            }
        };

        new Loader(progress).tables(List.of(folder.toString()));

        long size = Files.size(folder.resolve("1.xml")) + Files.size(folder.resolve("2.zip"));
        assertThat(seen).endsWith(2L, size, size);
    }

    @Test
    void followsALinkThatIsNamedButNoneInsideAFolder(@TempDir Path folder) throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(target.resolve("note.txt"), "no filing");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        assertThat(Loader.load(List.of(link.toString()))
                        .problem()
                        .stringColumn("source")
                        .asList())
                .containsExactly(link.resolve("note.txt").toString());
        assertThat(Loader.load(List.of(folder.toString()))
                        .problem()
                        .stringColumn("kind")
                        .asList())
                .contains("forbidden");
    }

    @Test
    void writesMissingAsEmptyAndFormulasAsText() throws IOException {
        Table table = TableName.FOOTNOTE.create();
        new RowAppender(table)
                .key(120919113014365L)
                .str("F1")
                .str("=HYPERLINK(\"x\")")
                .end();
        new RowAppender(table).key(120919113014365L).str("F2").str(null).end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        TableFormat.CSV.write(table, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        accession_number,footnote_id,text
                        0001209191-13-014365,F1,"'=HYPERLINK(""x"")"
                        0001209191-13-014365,F2,
                        """);
    }
}
