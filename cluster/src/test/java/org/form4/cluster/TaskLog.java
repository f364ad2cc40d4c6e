package org.form4.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Writes down, in the driver of a job, which executor begins and ends which task. */
public final class TaskLog extends SparkListener {
    static final String FILE = "form4.tasks";

    private final Path file = Path.of(System.getProperty(FILE, "tasks"));

    /** Where Spark finds this class. */
    static Path classPath() {
        try {
            return Path.of(TaskLog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        write("begun", start.taskInfo().executorId(), start.taskInfo().taskId());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        write(
                end.taskInfo().successful() ? "done" : "lost",
                end.taskInfo().executorId(),
                end.taskInfo().taskId());
    }

    private void write(String what, String executor, long task) {
        try {
            Files.writeString(
                    file,
                    what + " " + executor + " " + task + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was written down.
     *
     * @param done how many tasks each executor has done
     * @param running which tasks each executor is at
     * @param lost how many tasks of each executor came to nothing
     */
    record Tasks(Map<String, Integer> done, Map<String, Set<String>> running, Map<String, Integer> lost) {
        int done(String executor) {
            return done.getOrDefault(executor, 0);
        }

        int lost(String executor) {
            return lost.getOrDefault(executor, 0);
        }

        /** Whether an executor has done a task and is at another. */
        boolean isAtWork(String executor) {
            return done(executor) > 0
                    && !Objects.requireNonNullElse(running.get(executor), Set.of())
                            .isEmpty();
        }
    }

    static Tasks read(Path log) throws IOException {
        Tasks tasks = new Tasks(new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length < 3) {
                continue;
            }
            Set<String> running = tasks.running().computeIfAbsent(words[1], executor -> new HashSet<>());
            if (words[0].equals("begun")) {
                running.add(words[2]);
            } else {
                running.remove(words[2]);
                (words[0].equals("done") ? tasks.done() : tasks.lost()).merge(words[1], 1, Integer::sum);
            }
        }
        return tasks;
    }
}
