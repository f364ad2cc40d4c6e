package org.form4.benchmark;

/**
 * One line of the table: a contender and how it did.
 *
 * @param input what all contenders of a comparison were given
 * @param time the median
 * @param rate how much of the input in a second
 * @param ratio how it compares, in words
 * @param memory what it took
 */
record Line(String input, String contender, String time, String rate, String ratio, String memory) {
    static final String HEADER =
            "| input | contender | median | rate | compared | memory |\n| --- | --- | ---: | ---: | --- | --- |";

    /** As a line of a Markdown table. */
    @Override
    public String toString() {
        return "| " + String.join(" | ", input, contender, time, rate, ratio, memory) + " |";
    }
}
