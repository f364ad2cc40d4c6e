// One issuer on one page: who files, what they did with their shares, how options were paid, plans, oddities.
//
//   form4 run notebooks/issuer-report.jsh [NAME [INPUT...]]      a part of the issuer's name is enough
//
// For a page with charts that opens in a browser: form4 report INPUT... -o report.html
var t = args.length > 1 ? load(Arrays.copyOfRange(args, 1, args.length)) : load(samples())
var name = args.length > 0 ? args[0] : "Example Instruments"

Table of(Table table, String name) {
    return table.where(table.stringColumn("issuer_name").lowerCase().containsString(name.toLowerCase()));
}

void section(String title) {
    System.out.println("## " + title + "\n");
}

var filings = of(t.submission(), name)
if (filings.isEmpty()) {
    System.out.println("No issuer here is called " + name + ". There are:");
    System.out.println(show(t.submission().countBy("issuer_name").sortOn("issuer_name")));
    System.exit(1);
}

System.out.println("# " + filings.stringColumn("issuer_name").get(filings.rowCount() - 1) + "\n")
System.out.println(filings.rowCount() + " filings for " + filings.dateColumn("period_of_report").min() + " to "
        + filings.dateColumn("period_of_report").max() + "\n")

section("Filings over time")
System.out.println(plot(filings, "period_of_report"))

// Positive means that shares left the insider's hands. Grants and exercises are part of it, so what was traded in
// the market stands beside it.
section("Shares, by insider")
var shares = of(netSharesDisposed(t, "byOwnership=false"), name)
System.out.println(show(shares.sortDescendingOn("market_sold").selectColumns(
        "rpt_owner_name", "market_purchased", "market_sold", "granted", "exercised", "withheld", "gifted_out",
        "net_shares_disposed", "closing_balance")))

section("Sold in the market")
var sellers = shares.where(shares.doubleColumn("market_sold").isGreaterThan(0)).sortDescendingOn("market_sold")
System.out.println(plot(sellers, "rpt_owner_name", "market_sold"))

section("How exercises were paid")
System.out.println(plot(of(exercisePatterns(t), name), "pattern"))

section("Sales and plans")
var plans = of(planFlags(t), name)
System.out.println(show(plans.where(plans.stringColumn("transaction_code").isEqualTo("S")).countBy("plan_state")
        .sortDescendingOn("Count")))

section("Odd as filed")
System.out.println(show(of(dataQuality(t), name).countBy("fact", "weight").sortDescendingOn("Count")))
