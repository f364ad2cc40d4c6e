package org.form4.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that one task reads, in their order: small ones together, so that a task is worth its start; the tables of one
 * data set, which lie in one folder, are never parted.
 */
final class FileGroups {
    /** What opening a file costs, in bytes that could be read meanwhile. */
    private static final long OPENING = 64L << 10;

    private static final long LARGEST = 128L << 20;
    private static final long SMALLEST = 512L << 10;

    /** More groups than cores: tasks end at different times, and a lost one is soon done again. */
    private static final int GROUPS_PER_CORE = 4;

    private FileGroups() {}

    /** What one task reads. */
    record Group(List<HadoopFile> files) implements Serializable {
        Group {
            files = List.copyOf(files);
        }
    }

    static List<Group> of(List<HadoopFile> files, int cores) {
        long all = files.stream().mapToLong(FileGroups::cost).sum();
        return of(files, Math.max(SMALLEST, Math.min(LARGEST, all / (GROUPS_PER_CORE * (long) cores))));
    }

    static List<Group> of(List<HadoopFile> files, long most) {
        List<Group> groups = new ArrayList<>();
        List<HadoopFile> group = new ArrayList<>();
        long cost = 0;
        for (HadoopFile file : files) {
            boolean isFull = !group.isEmpty() && cost + cost(file) > most;
            if (isFull && !isSameDataSet(group.get(group.size() - 1), file)) {
                groups.add(new Group(group));
                group = new ArrayList<>();
                cost = 0;
            }
            group.add(file);
            cost += cost(file);
        }
        if (!group.isEmpty()) {
            groups.add(new Group(group));
        }
        return groups;
    }

    private static long cost(HadoopFile file) {
        return file.size() + OPENING;
    }

    private static boolean isSameDataSet(HadoopFile file, HadoopFile next) {
        return file.name().endsWith(".tsv")
                && next.name().endsWith(".tsv")
                && folder(file.name()).equals(folder(next.name()));
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
