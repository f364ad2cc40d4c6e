// Sales and Rule 10b5-1 plans: which were made under one, on what evidence, and how long after adoption?
//
//   form4 run notebooks/plan-sales.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

var flags = metric("plan-flags", t)
var sales = flags.where(flags.stringColumn("transaction_code").isEqualTo("S"))
System.out.println(show(sales.countBy("plan_state", "plan_source")))

System.out.println(show(sales
        .where(sales.stringColumn("plan_state").isEqualTo("PLAN"))
        .selectColumns("transaction_date", "rpt_owner_name", "transaction_shares", "plan_source",
                "adoption_date", "days_from_adoption", "cooling_off", "conflict")))

// Where the box and the notes contradict each other, the filing deserves a look.
System.out.println(show(flags
        .where(flags.booleanColumn("conflict").isTrue())
        .selectColumns("accession_number", "transaction_date", "rpt_owner_name", "box", "evidence")))
