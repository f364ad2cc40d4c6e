package org.form4.source.edgar;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.form4.filing.Filing;
import org.form4.write.SubmissionWriter;

/** A server on this machine that does what EDGAR does, and what EDGAR does on bad days. */
public final class EdgarServer implements AutoCloseable {
    private static final String ARCHIVES = "/Archives/edgar/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Queue<Trouble>> troubles = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** A request as it came. */
    public record Asked(String path, Map<String, List<String>> headers, long nanos, int status) {
        /** The first value of a header; empty without one. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What is done instead of answering well. */
    public interface Trouble {
        void answer(HttpExchange exchange, byte[] bytes) throws IOException;
    }

    public EdgarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is, with the names that the addresses have on EDGAR. */
    public Addresses addresses() {
        return new Addresses(
                uri(ARCHIVES), uri("/submissions/"), uri("/files/company_tickers.json"), uri("/data-sets/"));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Puts a file on the server; one that is there changes. */
    public void put(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    public void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Puts filings on the server, and lists them for a filer. */
    public void putFilings(long cik, List<Filing> filings) {
        filings.forEach(filing -> put(path(cik, filing), SubmissionWriter.write(filing)));
        put(
                String.format("/submissions/CIK%010d.json", cik),
                "{\"cik\":\"" + cik + "\",\"addresses\":{\"a\":[1,{}]}," + "\"filings\":{\"recent\":" + columns(filings)
                        + ",\"files\":[]}}");
    }

    /** The columns of a list of filings. */
    public static String columns(List<Filing> filings) {
        return "{\"accessionNumber\":["
                + quoted(filings.stream()
                        .map(f -> f.accessionNumber().toString())
                        .toList())
                + "],\"filingDate\":["
                + quoted(filings.stream()
                        .map(f -> String.valueOf(f.filingDate()))
                        .toList())
                + "],\"size\":[" + filings.stream().map(f -> "1").collect(Collectors.joining(","))
                + "],\"form\":["
                + quoted(filings.stream().map(f -> f.document().documentType()).toList()) + "]}";
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
    }

    public static String path(long cik, Filing filing) {
        return ARCHIVES + "data/" + cik + "/" + filing.accessionNumber() + ".txt";
    }

    /** Puts a day's index on the server, and the day into its quarter's list. */
    public void putDay(LocalDate day, long cik, List<Filing> filings) {
        filings.forEach(filing -> put(path(cik, filing), SubmissionWriter.write(filing)));
        String name = "master." + day.toString().replace("-", "") + ".idx";
        String folder = ARCHIVES + "daily-index/" + day.getYear() + "/QTR" + (day.getMonthValue() + 2) / 3 + "/";
        put(folder + name, index(day.toString().replace("-", ""), cik, filings));
        String days = new String(files.getOrDefault(folder + "index.json", new byte[0]), StandardCharsets.UTF_8);
        String item = "{\"name\":\"" + name + "\",\"type\":\"file\"}";
        put(
                folder + "index.json",
                days.isEmpty() ? "{\"directory\":{\"item\":[" + item + "]}}" : days.replace("]}}", "," + item + "]}}"));
    }

    /** A master index: each filing twice, as those of an issuer and an owner are. */
    public static String index(String day, long cik, List<Filing> filings) {
        StringBuilder text =
                new StringBuilder("Description: Daily Index\n\nCIK|Company Name|Form Type|Date Filed|File Name\n"
                        + "-".repeat(80) + "\n");
        for (Filing filing : filings) {
            for (long filer : new long[] {cik, 9_999_999}) {
                text.append(filer)
                        .append("|A | B CORP|")
                        .append(filing.document().documentType())
                        .append('|')
                        .append(day)
                        .append("|edgar/data/")
                        .append(filer)
                        .append('/')
                        .append(filing.accessionNumber())
                        .append(".txt\n");
            }
        }
        return text.append("1|OTHER CORP|10-K|")
                .append(day)
                .append("|edgar/data/1/0000000001-24-000001.txt\n")
                .toString();
    }

    /** The next requests for a path meet these, one each; then all is well. */
    public void trouble(String path, Trouble... next) {
        troubles.put(path, new ConcurrentLinkedQueue<>(Arrays.asList(next)));
    }

    /** A page with a status, and in one second another attempt is welcome if the page says so. */
    public static Trouble refusal(int status, String title, String retryAfter) {
        return (exchange, bytes) -> {
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] page = ("<html><head><title>" + title + "</title></head></html>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        };
    }

    /** Half of the file, and then the connection is gone. */
    public static Trouble cutOff() {
        return (exchange, bytes) -> {
            tag(exchange, bytes);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Half of the file, said to be all of it. */
    public static Trouble tooShort() {
        return (exchange, bytes) -> {
            exchange.sendResponseHeaders(200, bytes.length / 2);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        };
    }

    /** Half of the file, and then nothing, for as long as the server lives. */
    public Trouble silence() {
        return (exchange, bytes) -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Somewhere else. */
    public static Trouble redirection(String to) {
        return (exchange, bytes) -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** A good answer with other content. */
    public static Trouble instead(String text) {
        return (exchange, bytes) -> {
            byte[] other = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, other.length);
            exchange.getResponseBody().write(other);
        };
    }

    /** All requests so far, in the order in which they came. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The requests for paths that end so. */
    public List<Asked> asked(String ending) {
        return asked.stream().filter(request -> request.path().endsWith(ending)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            byte[] bytes = files.get(path);
            Queue<Trouble> waiting = troubles.get(path);
            Trouble trouble = waiting == null ? null : waiting.poll();
            if (trouble != null) {
                trouble.answer(exchange, bytes == null ? new byte[0] : bytes);
            } else if (bytes == null) {
                refusal(404, "NoSuchKey", "").answer(exchange, new byte[0]);
            } else {
                well(exchange, bytes);
            }
        } finally {
            asked.add(new Asked(path, copy(exchange.getRequestHeaders()), now, exchange.getResponseCode()));
        }
    }

    private static Map<String, List<String>> copy(Headers headers) {
        Map<String, List<String>> copy = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }

    private static void tag(HttpExchange exchange, byte[] bytes) {
        exchange.getResponseHeaders().set("ETag", etag(bytes));
        exchange.getResponseHeaders().set("Last-Modified", "Tue, 03 Sep 2024 12:00:00 GMT");
    }

    private static String etag(byte[] bytes) {
        return "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
    }

    private static void well(HttpExchange exchange, byte[] bytes) throws IOException {
        Headers wanted = exchange.getRequestHeaders();
        tag(exchange, bytes);
        String range = wanted.getFirst("Range");
        if (etag(bytes).equals(wanted.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (range != null && etag(bytes).equals(wanted.getFirst("If-Range"))) {
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
            exchange.sendResponseHeaders(206, bytes.length - from);
            exchange.getResponseBody().write(bytes, from, bytes.length - from);
        } else if ("gzip".equals(wanted.getFirst("Accept-Encoding"))) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
