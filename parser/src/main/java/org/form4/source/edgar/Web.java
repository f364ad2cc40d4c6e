package org.form4.source.edgar;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers, within their limits: every request says who asks and waits for its turn; what fails for the moment is
 * asked again, later and later. Follows a redirection on one server only. Safe for use by several threads.
 */
final class Web implements AutoCloseable {
    private static final int MOST_REDIRECTIONS = 5;

    /** What has come so often without being whole is like that on the server. */
    private static final int MOST_HALVES = 3;

    private final HttpClient client;
    private final String userAgent;
    private final Patience patience;
    private final RateLimit limit;
    private final Silence silence;

    /** What to ask with, before each attempt: a resumed one asks for less. */
    @FunctionalInterface
    interface Headers {
        Map<String, String> now() throws IOException;
    }

    /** Takes what came; {@link FetchException.NotWhole} asks for another attempt. */
    @FunctionalInterface
    interface Taker {
        void take(int status, HttpHeaders headers, InputStream body) throws IOException;
    }

    Web(String userAgent, Patience patience) {
        this.userAgent = userAgent;
        this.patience = patience;
        this.limit = new RateLimit(patience.perSecond());
        this.silence = new Silence(patience.silence());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.silence())
                .build();
    }

    /**
     * Gets an address, with as many attempts as it takes and patience allows.
     *
     * @param taker takes a body of status 200 or 206; of a 304 it hears nothing
     * @return 200, 206 or 304
     * @throws FetchException.OfOneFile when there is nothing at the address, or what comes is never whole
     * @throws FetchException when the server refuses or cannot be reached
     */
    int get(URI address, Headers headers, Taker taker) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            boolean isLast = attempt >= patience.attempts();
            Duration pause = patience.pause(attempt);
            try {
                HttpResponse<InputStream> response = send(address, headers.now());
                try (InputStream body = silence.watch(response.body())) {
                    int status = response.statusCode();
                    if (status == 304) {
                        return status;
                    }
                    if (status == 200 || status == 206) {
                        taker.take(status, response.headers(), unpacked(response.headers(), body));
                        return status;
                    }
                    if (!isPassing(status)) {
                        throw status == 404 || status == 410
                                ? new FetchException.NotThere(address + " is not there")
                                : new FetchException.OfOneFile(address + " answers " + status);
                    }
                    if (isLast) {
                        throw new FetchException(address + " refuses: " + status + title(body)
                                + "; wait some minutes and run it again, it goes on from here");
                    }
                    pause = asked(response.headers()).map(patience::shorter).orElse(pause);
                }
                limit.pause(pause);
            } catch (FetchException.NotWhole e) {
                if (isLast || attempt >= MOST_HALVES) {
                    throw new FetchException.OfOneFile(address + " " + e.getMessage() + ", " + attempt + " times");
                }
                Thread.sleep(pause.toMillis());
            } catch (FetchException e) {
                throw e;
            } catch (IOException e) {
                if (isLast) {
                    throw failure(address, e);
                }
                Thread.sleep(pause.toMillis());
            }
        }
    }

    private static FetchException failure(URI address, IOException e) {
        if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            return new FetchException(address.getHost() + " cannot be reached; check the network and run it again", e);
        }
        String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        return new FetchException.OfOneFile(address + " was cut off each time: " + why);
    }

    private HttpResponse<InputStream> send(URI address, Map<String, String> headers)
            throws IOException, InterruptedException {
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(at).timeout(patience.silence()).header("User-Agent", userAgent);
            headers.forEach(request::header);
            limit.await();
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            boolean isElsewhere = status >= 301 && status <= 308 && status != 304 && location.isPresent();
            if (!isElsewhere) {
                return response;
            }
            response.body().close();
            at = redirected(address, at, location.get());
        }
        throw new FetchException.OfOneFile(address + " leads in circles");
    }

    /** One server may move things about; that it sends us elsewhere is not what the user asked for. */
    private static URI redirected(URI asked, URI from, String location) throws FetchException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FetchException.OfOneFile(asked + " leads to what is no address");
        }
        boolean isSameServer = from.getScheme().equalsIgnoreCase(to.getScheme())
                && from.getHost().equalsIgnoreCase(to.getHost())
                && from.getPort() == to.getPort();
        if (!isSameServer) {
            throw new FetchException.OfOneFile(asked + " leads to another server, "
                    + Title.shown(String.valueOf(to.getHost())) + ", and is not followed");
        }
        return to;
    }

    private static boolean isPassing(int status) {
        return status == 403 || status == 408 || status == 416 || status == 429 || status >= 500;
    }

    /** {@code Retry-After} in seconds; its other form, a date, is not used by EDGAR. */
    private static Optional<Duration> asked(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static InputStream unpacked(HttpHeaders headers, InputStream body) throws IOException {
        boolean isPacked = headers.firstValue("Content-Encoding")
                .filter(encoding -> encoding.equalsIgnoreCase("gzip"))
                .isPresent();
        return isPacked ? new GZIPInputStream(body, 1 << 14) : body;
    }

    private static String title(InputStream body) {
        try {
            @Nullable String title = Title.of(new String(body.readNBytes(4096), StandardCharsets.UTF_8));
            return title == null ? "" : ", \"" + title + "\"";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        silence.close();
    }
}
