package org.form4.shell.report;

/**
 * A picture, drawn in the page by ECharts from data that the page carries.
 *
 * @param id the anchor in the page
 * @param kind which drawing function of {@code charts.js} draws it
 * @param title what it shows
 * @param alternative what a reader who does not see it should know
 * @param data what is drawn, as JSON
 * @param numbers the same as a table
 */
record Chart(String id, String kind, String title, String alternative, String data, Grid numbers) implements Block {}
