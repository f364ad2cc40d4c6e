package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.form4.filing.Filing;
import org.form4.filing.Problem;
import org.form4.generate.FilingGenerator;
import org.form4.read.TextStyle.Cells;
import org.junit.jupiter.api.Test;

/** Damaged and made-up input: whatever comes, there is an answer, and it is a filing or a reason. */
class HostilePagesTest {
    private static final int ROUNDS = 250;

    @Test
    void damagedSeedsAndPagesAreReadOrRefused() throws IOException {
        Random random = new Random(20261122);
        for (byte[] original : originals()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = random.nextBoolean() ? bytes(original, random) : lines(original, random);
                assertAnswers(damaged);
            }
        }
    }

    @Test
    void longRunsOfTheSameAreAnsweredWithoutEnd() throws IOException {
        String labels =
                "Form 4\n1. Name and Address of Reporting Person *\nA B\n2. Issuer Name and Ticker or Trading Symbol\nC"
                        + "\n3. Date of Earliest Transaction (Month/Day/Year)\n";
        String tableI = "Table I - Non-Derivative Securities Acquired\n";
        for (String piece : List.of(
                "\t",
                "|",
                " ",
                "(1)",
                "<sup>",
                "(",
                "[",
                "$ ",
                "-",
                "_",
                "X",
                "1,",
                "\n",
                "A\n",
                "1\n",
                "11/14/2011\n",
                "\\",
                "⁽",
                "&amp;",
                "& ",
                "\"a,",
                "\"a\",b,c,d,e,f,g,h\n\"",
                "a;b;c;d;e;f;g;h\n",
                "||",
                "A  1  2\n",
                "1: 2\n",
                "Common Stock\t11/14/2011\t\tM\t\t1\tA\t$ 7\t1\tD\n",
                "a b\n",
                "/s/ ",
                "Table II - Derivative\n")) {
            String run = piece.repeat(60_000 / piece.length());
            assertAnswers((labels + run + tableI + run).getBytes(StandardCharsets.UTF_8));
            assertAnswers((labels + tableI + "Signatures\n" + run + "\nExplanation of Responses:\n" + run)
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (String piece :
                List.of("<table><tr><td>", "<div>", "<sup>", "<td>", "<tr>", "<br>", "<a href=x>", "<b><p>")) {
            assertAnswers(("<html><body>" + labels + tableI + piece.repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesATextLargerThanAnyForm() throws IOException {
        byte[] seed = Files.readAllBytes(RenderedTextReaderTest.file("001_"));
        ParseResult result = read(Arrays.copyOf(seed, 5 << 20));
        assertThat(result.filing()).isNull();
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.TOO_LARGE);
    }

    private static List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        originals.add(Files.readAllBytes(RenderedTextReaderTest.file("000_")));
        originals.add(Files.readAllBytes(RenderedTextReaderTest.file("001_")));
        for (Path page : HtmlReaderTest.pages()) {
            originals.add(Files.readAllBytes(page));
        }
        Filing invented = new FilingGenerator(3)
                .filings()
                .filter(filing -> filing.document().nonDerivativeTable().size() > 1)
                .findFirst()
                .orElseThrow();
        for (TextStyle.Cells cells : List.of(Cells.COMMAS, Cells.SEMICOLONS, Cells.PADDED, Cells.MERGED)) {
            TextStyle style =
                    new TextStyle(cells, "$", " (#)", "", false, false, false, "[X]|[ ]", 2, false, TextDress.NUMBERED);
            originals.add(TextRenderer.render(invented, style).getBytes(StandardCharsets.UTF_8));
        }
        return originals;
    }

    private static byte[] bytes(byte[] original, Random random) {
        byte[] damaged = original.clone();
        int changes = 1 + random.nextInt(40);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(damaged.length);
            int length = Math.min(random.nextInt(60), damaged.length - at);
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(damaged, random.nextInt(damaged.length - length), damaged, at, length);
                default -> Arrays.fill(damaged, at, at + length, (byte) "\t|(X1<".charAt(random.nextInt(6)));
            }
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    private static byte[] lines(byte[] original, Random random) {
        List<String> lines =
                new String(original, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(ArrayList::new));
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes && lines.size() > 2; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                default -> {
                    String removed = lines.remove(random.nextInt(lines.size()));
                    int where = Math.min(at, lines.size() - 1);
                    lines.set(where, lines.get(where) + removed);
                }
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertAnswers(byte[] bytes) throws IOException {
        ParseResult result = read(bytes);
        if (result.filing() == null) {
            assertThat(result.problems()).extracting(Problem::severity).contains(Problem.Severity.REJECTED);
        } else {
            assertThat(result.filing().document().reportingOwner().size()).isLessThan(200);
        }
    }

    private static ParseResult read(byte[] bytes) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(bytes), "page");
    }
}
