// Who reported late, how often, and by how much?
//
// A Form 4 is due at the end of the second business day after the trade. Trades under a plan, gifts and other Form 5
// matters have rules of their own, so that a filing a week later need not be late. This counts days; it does not
// find that anybody broke the law.
//
//   form4 run notebooks/late-filers.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

var reports = metric("filing-timeliness", t)
System.out.println(plot(reports, "status"))

var late = reports.where(reports.stringColumn("status").isEqualTo("LATE"))
System.out.println(plot(late, "rpt_owner_name"))

// Each late row: by which rule it was due, and by how much it was missed. A row without days is late by the filer's own
// admission on a Form 5.
System.out.println(show(late.sortDescendingOn("business_days_late").selectColumns(
        "accession_number", "rpt_owner_name", "transaction_date", "transaction_code", "filing_rule", "due_date",
        "filing_date", "business_days_late", "flags")))

// What nobody can judge from these filings: a date, or the original of an amendment, is not at hand.
var unknown = reports.where(reports.stringColumn("status").isEqualTo("UNKNOWN"))
System.out.println(show(unknown.countBy("document_type", "flags")))

// The arithmetic behind the latest of them.
int latest = -1;
for (int row = 0; row < reports.rowCount(); row++) {
    var days = reports.intColumn("business_days_late");
    if (!days.isMissing(row) && (latest < 0 || days.getInt(row) > days.getInt(latest))) {
        latest = row;
    }
}
if (latest >= 0) {
    System.out.println(explain(reports, latest));
}
