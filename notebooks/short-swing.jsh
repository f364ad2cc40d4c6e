// Purchases and sales within six months of each other: what would an issuer have to look at?
//
// Section 16(b) lets the issuer claim the profit of such a pair, whatever was intended. Two numbers: what the courts' usual
// matching gives (lowest purchase in, highest sale out), and the largest sum that any matching gives. Both are
// estimates, not legal advice: exemptions, private terms and who counts as an insider are not on the forms.
//
//   form4 run notebooks/short-swing.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

var owners = metric("short-swing-profit", t)
System.out.println(show(owners.selectColumns(
        "rpt_owner_name", "security_class", "purchases", "sales", "matched_shares", "liho_profit", "max_profit",
        "unpriced_rows", "flags")))

var matched = owners.where(owners.doubleColumn("max_profit").isGreaterThan(0))
System.out.println(plot(matched, "rpt_owner_name", "max_profit"))

// Which trades make the number, pair by pair.
for (int row = 0; row < owners.rowCount(); row++) {
    if (owners.doubleColumn("max_profit").getDouble(row) > 0) {
        System.out.println(explain(owners, row));
    }
}

// Who should wait: on the day of the last filing a purchase or sale was still open to be matched, and until when.
System.out.println(show(owners
        .where(owners.dateColumn("purchase_matches_until").isNotMissing()
                .or(owners.dateColumn("sale_matches_until").isNotMissing()))
        .selectColumns(
                "rpt_owner_name", "exposure_date", "lowest_unmatched_purchase", "purchase_matches_until",
                "highest_unmatched_sale", "sale_matches_until")))
