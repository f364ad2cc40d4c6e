// Does what one insider reported add up? Every balance of theirs in order, and what broke.
//
// A form states after each row how many shares are now held. The balance before, plus or minus the row's shares, should
// give that number. Where it does not, a filing is missing, a trade was not reported, shares came through a plan that need not
// report them, the stock was split, or somebody mistyped.
//
//   form4 run notebooks/holdings-of-one-insider.jsh [NAME [INPUT...]]      a part of the name is enough
var t = args.length > 1 ? load(Arrays.copyOfRange(args, 1, args.length)) : load(samples())
var name = args.length > 0 ? args[0] : "Ines"

var all = holdingsReconciliation(t)
var rows = all.where(all.stringColumn("rpt_owner_name").lowerCase().containsString(name.toLowerCase()))
if (rows.isEmpty()) {
    System.out.println("Nobody here is called " + name + ". There are:");
    System.out.println(show(t.reportingOwner().countBy("rpt_owner_name").sortOn("rpt_owner_name")));
    System.exit(1);
}

// Positions: direct and indirect holdings of each class have balances of their own.
System.out.println(show(rows.countBy("security_class", "direct_or_indirect_ownership", "status")))

System.out.println(show(rows.selectColumns(
        "accession_number", "row_number", "transaction_date", "transaction_code", "transaction_shares",
        "previous_balance", "expected_balance", "reported_balance", "difference", "status")))

// The balance as reported, step by step.
for (var one : rows.splitOn("security_class", "direct_or_indirect_ownership")) {
    System.out.println(sparkline(one.doubleColumn("reported_balance")) + "  " + one.get(0, one.columnIndex("security_class"))
            + ", " + (one.get(0, one.columnIndex("direct_or_indirect_ownership")).equals("D") ? "direct" : "indirect"));
}
System.out.println();

// Each break with the rows on both sides of it, and the forms they stand on.
var seen = new HashSet<String>()
for (int row = 0; row < all.rowCount(); row++) {
    boolean isTheirs = all.stringColumn("rpt_owner_name").get(row).toLowerCase().contains(name.toLowerCase());
    if (isTheirs && all.stringColumn("status").get(row).equals("BREAK")) {
        System.out.println(explain(all, row));
        seen.add(org.form4.filing.AccessionNumber.format(all.longColumn("accession_number").getLong(row)));
    }
}
for (var accessionNumber : seen.stream().sorted().limit(1).toList()) {
    System.out.println(show(filing(t, accessionNumber)));
}
if (seen.isEmpty()) {
    System.out.println("Nothing broke: each balance follows from the one before.");
}
