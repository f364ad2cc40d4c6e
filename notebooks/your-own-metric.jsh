// Writing your own metric: an example to copy. How large is a sale, measured against what the insider held before it?
//
// A metric is a record. Its components are its parameters, needs() says within which key no other rows matter, compute
// makes a table, explain says where a row comes from. Here it lives in a script; as a file of the project it is found by
// name everywhere (CONTRIBUTING.md tells how).
//
//   form4 run notebooks/your-own-metric.jsh [INPUT...]      without INPUT: the samples
record SaleShare(double atLeast) implements Metric {
    public Grain needs() {
        return Grain.ISSUER;
    }

    public Table compute(Form4Tables tables) {
        // Never change what you are given: where() and selectColumns() copy.
        var rows = tables.nonderivTrans();
        var sales = rows.where(rows.stringColumn("transaction_code").isEqualTo("S")
                .and(rows.doubleColumn("transaction_shares").isNotMissing())
                .and(rows.doubleColumn("shares_owned_following_transaction").isNotMissing()));
        var sold = sales.doubleColumn("transaction_shares");
        // A missing balance stays missing here; it is not a balance of zero.
        var before = sales.doubleColumn("shares_owned_following_transaction").add(sold).setName("held_before");
        var share = sold.divide(before).setName("share_of_holding");
        var result = sales.selectColumns(
                "accession_number", "row_number", "transaction_date", "rpt_owner_name", "transaction_shares");
        result.addColumns(before, share);
        return result.where(share.isGreaterThanOrEqualTo(atLeast)).sortDescendingOn("share_of_holding").setName(name());
    }

    public String explain(Form4Tables tables, Table result, int row) {
        return "%s sold %,.0f of the %,.0f shares held before".formatted(
                result.stringColumn("rpt_owner_name").get(row),
                result.doubleColumn("transaction_shares").getDouble(row),
                result.doubleColumn("held_before").getDouble(row));
    }
}

var t = args.length > 0 ? load(args) : load(samples())

// From here on it is a metric like any other.
var large = metric(new SaleShare(0.25), t)
System.out.println(show(large))
if (large.rowCount() > 0) {
    System.out.println(explain(large, 0));
}

// Test it on a case you have worked out by hand before you believe it on a thousand filings.
var nothing = metric(new SaleShare(0), Form4Tables.of(List.of()))
System.out.println("of no filings: " + nothing.rowCount() + " rows, " + nothing.columnCount() + " columns")
