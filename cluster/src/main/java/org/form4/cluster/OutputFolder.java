package org.form4.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder that jobs write to. What a job makes lies hidden in {@code _form4/run-…} until all of it is there; then a
 * list of moves is written, and the files are moved to their places. A job that dies before the list leaves nothing that
 * can be seen; one that dies while moving leaves the list, and the next job ends the moves before it does anything
 * else. One job at a time may write to a folder.
 */
final class OutputFolder {
    /** Where everything lies that is not for readers; names that begin so are passed over by Spark. */
    static final String HIDDEN = "_form4";

    static final String RUN = "run-";
    private static final String MOVES = "moves";
    private static final String DELETE = "delete ";

    private final FileSystem system;
    private final Path folder;
    private final Path hidden;
    private final Path run;

    private OutputFolder(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
        this.hidden = new Path(folder, HIDDEN);
        this.run = new Path(hidden, RUN + UUID.randomUUID());
    }

    /** Opens a folder to write to; ends the moves of a job that died, and clears away what others left. */
    static OutputFolder open(String typed, Configuration configuration) throws IOException {
        Path path = new Path(typed);
        FileSystem system = path.getFileSystem(configuration);
        Path whole = system.makeQualified(path);
        if (system.exists(whole) && system.getFileStatus(whole).isFile()) {
            throw new IOException(typed + " is a file, and a folder is needed; choose another -o");
        }
        OutputFolder output = new OutputFolder(system, whole);
        output.endMoves();
        output.clear();
        if (!system.mkdirs(output.run)) {
            throw new IOException(typed + " cannot be made or written; check its permissions");
        }
        return output;
    }

    /** Whether a job is moving files into a folder, or died over it. */
    static boolean isHalfMoved(FileSystem system, Path folder) throws IOException {
        return system.exists(new Path(new Path(folder, HIDDEN), MOVES));
    }

    private void clear() throws IOException {
        if (system.exists(hidden)) {
            for (FileStatus left : system.listStatus(hidden)) {
                if (left.getPath().getName().startsWith(RUN)) {
                    system.delete(left.getPath(), true);
                }
            }
        }
    }

    /** Where this job puts what it makes, unseen. */
    JobFiles files() {
        return new JobFiles(run.toString());
    }

    /** The folder itself, where readers see tables. */
    String seen() {
        return folder.toString();
    }

    boolean has(String name) throws IOException {
        return system.exists(new Path(folder, name));
    }

    /** The files in one folder where readers see it, hidden or not; none where it is not there. */
    List<String> seenFiles(String name) throws IOException {
        List<String> files = new ArrayList<>();
        Path seen = new Path(folder, name);
        if (system.exists(seen)) {
            for (FileStatus file : system.listStatus(seen)) {
                files.add(file.getPath().toString());
            }
        }
        files.sort(null);
        return files;
    }

    /** How long the files in such a folder are together. */
    long seenBytes(String name) throws IOException {
        Path seen = new Path(folder, name);
        return system.exists(seen) ? system.getContentSummary(seen).getLength() : 0;
    }

    /** Moves unseen files to the same paths below the folder itself. */
    void show(List<String> files) throws IOException {
        move(files, List.of());
    }

    private void move(List<String> files, List<String> deleted) throws IOException {
        List<String> moves = new ArrayList<>();
        deleted.forEach(name -> moves.add(DELETE + name));
        moves.addAll(files);
        Path list = new Path(hidden, MOVES);
        Path part = new Path(run, MOVES);
        try (FSDataOutputStream out = system.create(part, true)) {
            out.write((run.getName() + "\n" + String.join("\n", moves) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!system.rename(part, list)) {
            throw new IOException(folder + " cannot be written");
        }
        endMoves();
        clear();
    }

    private void endMoves() throws IOException {
        Path list = new Path(hidden, MOVES);
        if (!system.exists(list)) {
            return;
        }
        List<String> lines;
        try (FSDataInputStream in = system.open(list)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path from = new Path(hidden, lines.get(0));
        for (String file : lines.subList(1, lines.size())) {
            if (file.startsWith(DELETE)) {
                system.delete(new Path(folder, file.substring(DELETE.length())), false);
                continue;
            }
            Path source = new Path(from, file);
            Path target = new Path(folder, file);
            if (system.exists(source)) {
                system.mkdirs(target.getParent());
                if (!system.rename(source, target)) {
                    throw new IOException("cannot move " + source + " to " + target);
                }
            }
        }
        system.delete(list, false);
    }

    /** Takes away what this job made, as when it failed. */
    void abandon() throws IOException {
        system.delete(run, true);
        if (system.exists(hidden) && system.listStatus(hidden).length == 0) {
            system.delete(hidden, false);
        }
    }

    /**
     * Puts unseen files, whose names begin with {@code part-}, in the place of what an earlier job of the same kind
     * left. Anything else there is somebody's, and a reason to stop.
     */
    void replaceBy(List<String> made) throws IOException {
        move(made, ownParts());
        system.delete(hidden, true);
    }

    /** The parts that an earlier job left; refuses a folder that holds anything else. */
    List<String> ownParts() throws IOException {
        List<String> parts = new ArrayList<>();
        for (FileStatus status : system.listStatus(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith("part-") && status.isFile()) {
                parts.add(name);
            } else if (!name.equals(HIDDEN) && !name.startsWith(".part-")) {
                throw new IOException(folder.toUri().getPath() + " holds " + name
                        + ", which no metric wrote; choose an empty folder for -o");
            }
        }
        return parts;
    }
}
