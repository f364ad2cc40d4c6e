package org.form4.shell.repl;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Candidate;

/** Names of files and folders that continue what was typed. */
final class FileNames {
    private FileNames() {}

    static List<Candidate> candidates(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String folder = typed.substring(0, slash);
        boolean fromHome = folder.startsWith("~/");
        File place = new File(
                fromHome ? System.getProperty("user.home") + folder.substring(1) : folder.isEmpty() ? "." : folder);
        File[] files = place.listFiles();
        List<Candidate> candidates = new ArrayList<>();
        if (files == null) {
            return candidates;
        }
        Arrays.sort(files);
        boolean wantsHidden = typed.startsWith(".", slash);
        for (File file : files) {
            if (file.isHidden() == wantsHidden) {
                String end = file.isDirectory() ? "/" : "";
                String name = file.getName() + end;
                candidates.add(new Candidate(folder + name, name, null, null, null, null, false));
            }
        }
        return candidates;
    }
}
