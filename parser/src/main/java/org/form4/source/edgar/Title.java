package org.form4.source.edgar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page that comes instead of a file says of itself, in a form that may be shown. */
final class Title {
    private static final Pattern TITLE =
            Pattern.compile("<(title|h1|Code)>\\s*([^<]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 100;

    private Title() {}

    /** The page's title, or null. */
    @Nullable
    static String of(String page) {
        Matcher title = TITLE.matcher(page);
        return title.find() ? shown(title.group(2).strip()) : null;
    }

    /** One line without control characters, of a bearable length: text from servers is printed on terminals. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean isPlain = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            shown.appendCodePoint(isPlain ? c : ' ');
        });
        return shown.toString();
    }
}
