package org.form4.shell.repl;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;

/**
 * A line as JLine wants it parsed, where the only word that matters is the one being completed: from {@code start} to
 * the cursor. Brings its candidates along, since finding where a word of Java starts is finding what may follow.
 */
record CompletionLine(String line, int cursor, int start, List<Candidate> candidates) implements CompletingParsedLine {
    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return cursor - start;
    }

    @Override
    public int rawWordLength() {
        return cursor - start;
    }
}
