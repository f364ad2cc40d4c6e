package org.form4.source;

/** Names of archive entries, which come from strangers: nothing is ever written to them, and they are printed. */
final class EntryName {
    private static final int LONGEST = 1_000;

    private EntryName() {}

    /** Whether the name leads out of the archive: an absolute path, a drive, or {@code ..} as a step. */
    static boolean leavesTheArchive(String name) {
        String path = name.replace('\\', '/');
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || drive || ("/" + path + "/").contains("/../");
    }

    /** The name as it may be shown: one line, no control characters, of a bearable length. */
    static String shown(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) + '…' : name;
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.FORMAT) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }

    /** What is in a gzip file that is no tar: the file's own name without its ending. */
    static String unpacked(String archive) {
        String file = archive.substring(Math.max(archive.lastIndexOf('/'), archive.lastIndexOf('!')) + 1);
        int end = file.length() - 3;
        return end > 0 && file.regionMatches(true, end, ".gz", 0, 3) ? file.substring(0, end) : file;
    }
}
