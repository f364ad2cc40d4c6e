package org.form4.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.source.Input;
import org.form4.source.Inputs;

/**
 * Turns inputs as typed (files, folders, globs, on whatever Hadoop can read) into files, in an order that depends on
 * names alone. What lies on the local disk is found as everywhere in the workbench.
 */
final class FileSearch {
    private final Configuration configuration;
    private final Consumer<Problem> problems;
    private final List<HadoopFile> files = new ArrayList<>();

    private FileSearch(Configuration configuration, Consumer<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    /**
     * Finds the files of some inputs.
     *
     * @param problems takes what cannot be found
     */
    static List<HadoopFile> find(List<String> inputs, Configuration configuration, Consumer<Problem> problems)
            throws IOException {
        FileSearch search = new FileSearch(configuration, problems);
        for (String input : inputs) {
            search.input(input);
        }
        return search.files;
    }

    private void input(String typed) throws IOException {
        Path path;
        FileSystem system;
        try {
            path = new Path(typed);
            system = path.getFileSystem(configuration);
        } catch (IllegalArgumentException | IOException e) {
            reject(Kind.NOT_FOUND, typed, "not a path that Spark can read: " + Failures.firstLine(e));
            return;
        }
        if (system.getScheme().equals("file")) {
            local(typed.startsWith("file:") ? path.toUri().getPath() : typed);
            return;
        }
        try {
            FileStatus status = system.getFileStatus(path);
            if (status.isFile()) {
                files.add(file(status, typed, true));
            } else {
                folder(system, status.getPath(), typed);
            }
        } catch (FileNotFoundException e) {
            glob(system, path, typed);
        } catch (IOException e) {
            reject(Kind.UNREADABLE, typed, "cannot be read: " + Failures.firstLine(e));
        }
    }

    private void local(String typed) throws IOException {
        for (Input input : Inputs.find(List.of(typed), problems)) {
            files.add(new HadoopFile(
                    input.path().toString(),
                    input.path().toAbsolutePath().toUri().toString(),
                    input.named(),
                    input.size(),
                    Files.getLastModifiedTime(input.path()).toMillis()));
        }
    }

    private void folder(FileSystem system, Path folder, String typed) throws IOException {
        String root = folder.toUri().getPath();
        List<HadoopFile> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> below = system.listFiles(folder, true);
        while (below.hasNext()) {
            FileStatus status = below.next();
            String path = status.getPath().toUri().getPath();
            String rest = path.startsWith(root) ? path.substring(root.length()) : "/" + path;
            found.add(file(status, withoutSlash(typed) + (rest.startsWith("/") ? rest : "/" + rest), false));
        }
        add(found);
    }

    private void glob(FileSystem system, Path path, String typed) throws IOException {
        FileStatus[] matches = system.globStatus(path);
        List<HadoopFile> found = new ArrayList<>();
        for (FileStatus status : matches == null ? new FileStatus[0] : matches) {
            if (status.isFile()) {
                found.add(file(status, status.getPath().toString(), false));
            }
        }
        if (found.isEmpty()) {
            boolean isPattern = typed.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
            reject(
                    Kind.NOT_FOUND,
                    typed,
                    isPattern ? "no file matches; check the pattern" : "no such file or folder; check the path");
        }
        add(found);
    }

    private void add(List<HadoopFile> found) {
        found.sort(Comparator.comparing(file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        files.addAll(found);
    }

    private static HadoopFile file(FileStatus status, String name, boolean named) {
        return new HadoopFile(
                name, status.getPath().toUri().toString(), named, status.getLen(), status.getModificationTime());
    }

    private void reject(Kind kind, String source, String message) {
        problems.accept(Problem.of(kind, Severity.REJECTED, source, message));
    }

    private static String withoutSlash(String typed) {
        return typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
    }
}
