// Who exercised, how was it paid, and what did they keep?
//
//   form4 run notebooks/what-they-kept.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

var exercises = metric("exercise-patterns", t)
System.out.println(show(exercises.countBy("pattern").sortDescendingOn("Count")))

// One row per exercise or vesting: E = retained + F + D + S paired.
System.out.println(show(exercises.selectColumns(
        "exercise_date", "rpt_owner_name", "instrument", "pattern",
        "exercised_shares", "withheld_shares", "sold_shares_paired", "retained_shares", "withholding_rate")))

// Where the first of these comes from.
if (exercises.rowCount() > 0) {
    System.out.println(explain(exercises, 0));
}
