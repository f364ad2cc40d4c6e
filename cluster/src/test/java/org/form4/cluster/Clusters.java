package org.form4.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.Shared;
import org.jspecify.annotations.Nullable;

/** Spark as processes on the loopback address, started from the jars of the class path: a master, workers, a job. */
final class Clusters implements AutoCloseable {
    static final Path ROOT = Shared.ROOT;

    private static final Pattern ASKED = Pattern.compile("Asked to launch executor [^/]+/(\\d+)");

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Clusters(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** The job's jar as the build packs it. */
    static Path jar() {
        Path jar = Path.of(System.getProperty("form4.jar", ROOT + "/cluster/target/form4-cluster.jar"));
        assumeTrue(Files.exists(jar), () -> "skipped: the job is not packed: " + jar);
        return jar;
    }

    /** Spark and what it needs, as they are on the class path. */
    static List<Path> sparkJars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> {
                    String path = jar.toString();
                    return Clusters.OTHERS.stream().noneMatch(path::contains);
                })
                .toList();
    }

    private static final List<String> OTHERS = List.of(
            "form4",
            "tablesaw",
            "fastutil",
            "classgraph",
            "aalto",
            "stax2",
            "jsoup",
            "fastcsv",
            "picocli",
            "jspecify",
            "junit",
            "assertj",
            "jqwik",
            "jazzer",
            "duckdb",
            "archunit",
            "apiguardian",
            "opentest4j",
            "surefire",
            "auto-",
            "byte-buddy",
            "shell",
            "jline",
            "slf4j-nop");

    /** No master or workers: jobs bring processes of their own, as with {@code local-cluster}. */
    static Clusters none(Path home) throws IOException {
        linkJars(home);
        return new Clusters(home, 0);
    }

    /** Starts a master, and waits until it answers. */
    static Clusters start(Path home, int workers) throws IOException, InterruptedException {
        linkJars(home);
        int port = freePort();
        Clusters cluster = new Clusters(home, port);
        cluster.launch(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        cluster.await("master", "I have been elected leader");
        for (int i = 1; i <= workers; i++) {
            cluster.worker("worker" + i);
        }
        return cluster;
    }

    private static void linkJars(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (Path jar : sparkJars()) {
            Path link = jars.resolve(Objects.requireNonNull(jar.getFileName()));
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
    }

    private void worker(String name) throws IOException, InterruptedException {
        launch(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                home.resolve(name + "-work").toString(),
                "spark://127.0.0.1:" + port);
        await(name, "Successfully registered with master");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process launch(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve("cluster/java-options"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-D" + TaskLog.FILE + "=" + home.resolve(name + ".tasks"),
                "-cp",
                home.resolve("jars") + "/*" + File.pathSeparator + TaskLog.classPath(),
                mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment(home));
        builder.redirectOutput(home.resolve(name + ".log").toFile());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    static Map<String, String> environment(Path home) {
        return Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1");
    }

    private void await(String name, String word) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (log(name).contains(word)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(name + " does not answer: " + log(name));
    }

    String log(String name) throws IOException {
        Path log = home.resolve(name + ".log");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    /** Starts the job on this cluster, as {@code spark-submit} does. */
    Process submit(String name, String... arguments) throws IOException {
        return submitTo("spark://127.0.0.1:" + port, "700m", name, arguments);
    }

    /** Starts the job with a master and executors of so much memory. */
    Process submitTo(String master, String memory, String name, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--master",
                master,
                "--conf",
                "spark.extraListeners=" + TaskLog.class.getName(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=" + memory,
                "--conf",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "--class",
                "org.form4.cluster.Main",
                jar().toString()));
        all.addAll(List.of(arguments));
        return launch(name, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    /** Kills the worker and its executors, which are its children, without a word. */
    void kill(String name) throws InterruptedException {
        Process worker = Objects.requireNonNull(find(name), name);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly().waitFor();
    }

    private @Nullable Process find(String name) {
        int number = Integer.parseInt(name.substring("worker".length()));
        return processes.size() > number ? processes.get(number) : null;
    }

    /** What the tasks of a job have done so far. */
    TaskLog.Tasks tasks(String job) throws IOException {
        return TaskLog.read(home.resolve(job + ".tasks"));
    }

    /** The executors that a worker was asked to start, by their numbers. */
    Set<String> executors(String worker) throws IOException {
        Set<String> executors = new TreeSet<>();
        Matcher asked = ASKED.matcher(log(worker));
        while (asked.find()) {
            executors.add(asked.group(1));
        }
        return executors;
    }

    static int status(Process process) throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the job does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        File[] links = home.resolve("jars").toFile().listFiles();
        for (File link : links == null ? new File[0] : links) {
            link.delete();
        }
    }
}
