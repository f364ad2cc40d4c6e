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
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Turns inputs as typed (files, folders, globs) into documents, in an order that depends on names alone. A link inside
 * a folder is not followed: it could lead anywhere.
 */
public final class Inputs {
    private final Consumer<Document> documents;
    private final Consumer<Problem> problems;

    private Inputs(Consumer<Document> documents, Consumer<Problem> problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /**
     * Finds the documents of some inputs.
     *
     * @param problems takes what cannot be found or must not be followed
     */
    public static void find(List<String> inputs, Consumer<Document> documents, Consumer<Problem> problems) {
        Inputs search = new Inputs(documents, problems);
        inputs.forEach(search::input);
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
            file(path, true);
        } else if (typed.contains("*") || typed.contains("?") || typed.contains("[") || typed.contains("{")) {
            glob(typed);
        } else {
            reject(Kind.NOT_FOUND, typed, "no such file or folder; check the path");
        }
    }

    private void file(Path path, boolean named) {
        if (!Files.isReadable(path)) {
            reject(Kind.UNREADABLE, path.toString(), "may not be read; check its permissions");
        } else {
            documents.accept(new Document(path.toString(), named, () -> Files.newInputStream(path)));
        }
    }

    private void folder(Path folder) {
        List<Path> files = new ArrayList<>();
        walk(folder, files);
        Collections.sort(files);
        files.forEach(file -> file(file, false));
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
        List<Path> matches = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            List<Path> below = new ArrayList<>();
            walk(folder, below);
            below.stream().filter(matcher::matches).forEach(matches::add);
        }
        if (matches.isEmpty()) {
            reject(Kind.NOT_FOUND, typed, "no file matches; check the pattern");
        }
        Collections.sort(matches);
        matches.forEach(file -> file(file, false));
    }

    private void walk(Path folder, List<Path> files) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
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
