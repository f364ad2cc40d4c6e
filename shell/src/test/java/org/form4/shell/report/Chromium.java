package org.form4.shell.report;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real browser without a window, driven through its own DevTools protocol: one process for all tests of a class. */
final class Chromium implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private String session = "";

    private Chromium(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    /** Starts it; where there is none the tests are skipped with a message, and fail on a build machine. */
    static Chromium start() throws IOException {
        Optional<Browser> browser = Browser.find();
        if (browser.isEmpty() && System.getenv("CI") != null) {
            fail("no Chromium here, and this is a build machine: .ci/run installs it");
        }
        Assumptions.assumeTrue(browser.isPresent(), "skipped: there is no Chromium here");
        Path profile = Files.createTempDirectory("form4-chromium");
        List<String> command = browser.orElseThrow().command(profile);
        command.add("--remote-debugging-port=0");
        command.add("--hide-scrollbars");
        command.add("about:blank");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.contains("DevTools listening on ")) {
            line = lines.readLine();
        }
        if (line == null) {
            return fail("the browser did not start: " + command);
        }
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "browser messages");
        rest.setDaemon(true);
        rest.start();
        Chromium chromium = new Chromium(process, profile, line.substring(line.indexOf("ws://")));
        chromium.attach();
        return chromium;
    }

    private void attach() {
        Map<String, Object> target = ask("Target.createTarget", "\"url\":\"about:blank\"");
        Map<String, Object> attached =
                ask("Target.attachToTarget", "\"targetId\":\"" + target.get("targetId") + "\",\"flatten\":true");
        session = String.valueOf(attached.get("sessionId"));
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            ask(domain + ".enable", "");
        }
    }

    /** Opens a file and waits until it is loaded; returns what went wrong: errors, and requests beyond the file itself. */
    List<String> open(Path page) throws InterruptedException {
        events.clear();
        ask("Page.navigate", "\"url\":" + Json.quoted(page.toUri().toString()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (events.stream().noneMatch(event -> "Page.loadEventFired".equals(event.get("method")))) {
            if (System.nanoTime() > end) {
                return fail("not loaded: " + page);
            }
            Thread.sleep(10);
        }
        return complaints(page);
    }

    /** Errors of the page so far, and what it asked for beyond itself. */
    List<String> complaints(Path page) {
        List<String> complaints = new ArrayList<>();
        for (Map<String, Object> event : events) {
            String method = String.valueOf(event.get("method"));
            String what = String.valueOf(event.get("params"));
            boolean isOther = method.equals("Network.requestWillBeSent")
                    && !what.contains(page.toUri().toString());
            boolean isError = method.equals("Log.entryAdded") || method.equals("Runtime.consoleAPICalled");
            if (isOther || isError || method.equals("Runtime.exceptionThrown")) {
                complaints.add(method + " " + what);
            }
        }
        return complaints;
    }

    /** The value of an expression: a string, a number, true, false. */
    Object evaluate(String expression) {
        Map<String, Object> answer = ask(
                "Runtime.evaluate",
                "\"awaitPromise\":true,\"userGesture\":true,\"returnByValue\":true,\"expression\":"
                        + Json.quoted(expression));
        if (answer.containsKey("exceptionDetails")) {
            return fail(expression + " threw " + answer);
        }
        Object result = answer.get("result");
        return result instanceof Map<?, ?> map && map.get("value") != null ? map.get("value") : "undefined";
    }

    int count(String expression) {
        return ((Number) evaluate(expression)).intValue();
    }

    /** The window's width, and the colours and the medium asked for. */
    void show(int width, int height, String scheme, String medium) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false");
        ask(
                "Emulation.setEmulatedMedia",
                "\"media\":\"" + medium + "\",\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme
                        + "\"}]");
        evaluate("new Promise(done => setTimeout(done, 250))");
    }

    /** A press of a key on what has the focus. */
    void press(String key, String code, int number) {
        String what = "\"key\":\"" + key + "\",\"code\":\"" + code + "\",\"windowsVirtualKeyCode\":" + number;
        String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
        ask("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + what + text);
        ask("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + what);
    }

    byte[] screenshot(boolean whole) {
        Map<String, Object> answer = ask("Page.captureScreenshot", "\"captureBeyondViewport\":" + whole);
        return java.util.Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    byte[] pdf() {
        Map<String, Object> answer = ask("Page.printToPDF", "\"preferCSSPageSize\":true,\"printBackground\":false");
        return java.util.Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    Map<String, Object> ask(String method, String parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText(
                        "{\"id\":" + id + ",\"method\":\"" + method + "\"" + to + ",\"params\":{" + parameters + "}}",
                        true)
                .join();
        Map<String, Object> message =
                answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (message.containsKey("error")) {
            return fail(method + ": " + message.get("error"));
        }
        return Json.object(message.get("result"));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        Browser.delete(profile);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                receive(Json.read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void receive(Map<String, Object> message) {
            if (message.get("id") instanceof Number id) {
                CompletableFuture<Map<String, Object>> answer = answers.remove(id.intValue());
                if (answer != null) {
                    answer.complete(message);
                }
            } else {
                events.add(new LinkedHashMap<>(message));
            }
        }
    }
}
