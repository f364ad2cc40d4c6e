package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** What was read, what was not, and why. */
final class WhatWasRead implements Section {
    @Override
    public String id() {
        return "what-was-read";
    }

    @Override
    public String title() {
        return "What was read";
    }

    @Override
    public List<String> metrics() {
        return List.of();
    }

    @Override
    public Optional<Part> of(Material material) {
        Form4Tables tables = material.tables();
        List<String> findings = new ArrayList<>();
        int rejected = tables.problems("rejected");
        if (rejected > 0) {
            findings.add(Cells.count(rejected, "input") + " could not be read; the table of problems says why.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                "filings-by-form",
                "Filings by form",
                byForm(tables.submission()),
                Shown.list("document_type:Form, filings:Filings, first_period:First period, last_period:Last period,"
                        + " first_filed:First filed, last_filed:Last filed")));
        Table problem = tables.problem();
        blocks.add(new Says(
                problem.isEmpty()
                        ? "Everything was read as it stood."
                        : "Facts are shown as filed. What was refused, repaired, odd or passed over is listed below."));
        if (!problem.isEmpty()) {
            blocks.add(problems(problem).showing(material.most()));
        }
        return Optional.of(new Part(this, findings, blocks));
    }

    private static Grid problems(Table problem) {
        IntArrayList rows = new IntArrayList();
        StringColumn severities = problem.stringColumn("severity");
        for (String severity : List.of("rejected", "repaired", "suspect", "ignored")) {
            for (int row = 0; row < problem.rowCount(); row++) {
                if (severities.get(row).equals(severity)) {
                    rows.add(row);
                }
            }
        }
        return new Grid(
                "problems",
                "Problems",
                problem.where(Selection.with(rows.toIntArray())).setName("problem"),
                Shown.list("severity:Severity, kind:Kind, source:Source, line:Line, message:What is wrong, raw_text:As"
                        + " filed"));
    }

    private static Table byForm(Table submission) {
        RowAppender forms = new RowAppender(ColumnKind.table(
                "filings-by-form",
                ColumnKind.columns("str document_type, int filings, date first_period, date last_period,"
                        + " date first_filed, date last_filed")));
        StringColumn types = submission.stringColumn("document_type");
        for (Map.Entry<String, Integer> form :
                Summary.count(submission, "document_type").entrySet()) {
            Table of = submission.where(types.isEqualTo(form.getKey()));
            DateColumn period = of.dateColumn("period_of_report");
            DateColumn filed = of.dateColumn("filing_date");
            forms.str(form.getKey())
                    .integer(form.getValue())
                    .date(period.min())
                    .date(period.max())
                    .date(filed.min())
                    .date(filed.max())
                    .end();
        }
        return forms.table();
    }
}
