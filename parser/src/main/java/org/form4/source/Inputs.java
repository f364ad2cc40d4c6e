package org.form4.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Turns inputs as typed (files, folders, globs) into files, in an order that depends on names alone. A link inside a
 * folder is not followed: it could lead anywhere.
 */
public final class Inputs {
    private final List<Input> files = new ArrayList<>();
    private final Consumer<Problem> problems;

    private Inputs(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Finds the files of some inputs.
     *
     * @param problems takes what cannot be found or must not be followed
     * @throws CancellationException when the thread is interrupted
     */
    public static List<Input> find(List<String> inputs, Consumer<Problem> problems) {
        Inputs search = new Inputs(problems);
        inputs.forEach(search::input);
        return List.copyOf(search.files);
    }

    private void input(String typed) {
        Path path;
        try {
            path = Path.of(typed);
        } catch (InvalidPathException e) {
            reject(Kind.NOT_FOUND, typed, "not a path: " + e.getReason());
            return;
        }
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (Files.exists(path)) {
            typedFile(path);
        } else if (typed.contains("*") || typed.contains("?") || typed.contains("[") || typed.contains("{")) {
            glob(typed);
        } else {
            reject(Kind.NOT_FOUND, typed, "no such file or folder; check the path");
        }
    }

    private void typedFile(Path path) {
        try {
            files.add(new Input(path, true, Files.size(path)));
        } catch (IOException e) {
            reject(Kind.UNREADABLE, path.toString(), "may not be read; check its permissions");
        }
    }

    private void folder(Path folder) {
        List<Input> found = new ArrayList<>();
        walk(folder, found);
        add(found);
    }

    private void add(List<Input> found) {
        found.sort(Comparator.comparing(Input::path));
        files.addAll(found);
    }

    /** {@code data/2024/*.xml}: the part before the first wildcard is a folder, the rest is matched below it. */
    private void glob(String typed) {
        int wildcard = typed.length();
        for (char c : new char[] {'*', '?', '[', '{'}) {
            int at = typed.indexOf(c);
            wildcard = at >= 0 && at < wildcard ? at : wildcard;
        }
        int slash = typed.lastIndexOf('/', wildcard);
        Path folder = Path.of(slash < 0 ? "" : typed.substring(0, slash + 1));
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + typed);
        } catch (IllegalArgumentException e) {
            reject(Kind.NOT_FOUND, typed, "not a pattern of file names: " + e.getMessage());
            return;
        }
        List<Input> matches = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            walk(folder, matches);
            matches.removeIf(file -> !matcher.matches(file.path()));
        }
        if (matches.isEmpty()) {
            reject(Kind.NOT_FOUND, typed, "no file matches; check the pattern");
        }
        add(matches);
    }

    /** Finds the files below a folder. The folder itself may be a link: the user named it; what it holds keeps that name. */
    private void walk(Path folder, List<Input> found) {
        try {
            Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("the search for files was interrupted");
                    }
                    if (attributes.isRegularFile()) {
                        Path asTyped = root.equals(folder) ? file : folder.resolve(root.relativize(file));
                        found.add(new Input(asTyped, false, attributes.size()));
                    } else if (attributes.isSymbolicLink()) {
                        problems.accept(Problem.of(
                                Kind.FORBIDDEN,
                                Severity.IGNORED,
                                file.toString(),
                                "a link inside a folder is not followed; name it to read it"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    reject(Kind.UNREADABLE, file.toString(), "may not be read; check its permissions");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            reject(Kind.UNREADABLE, folder.toString(), "may not be read: " + e.getMessage());
        }
    }

    private void reject(Kind kind, String source, String message) {
        problems.accept(Problem.of(kind, Severity.REJECTED, source, message));
    }
}
