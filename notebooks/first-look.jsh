// A first look: what is in these filings, who filed, and what kinds of transactions are there?
//
//   form4 run notebooks/first-look.jsh [INPUT...]      without INPUT: the samples
var t = args.length > 0 ? load(args) : load(samples())

System.out.println(t)

// Forms by type.
System.out.println(show(t.submission().countBy("document_type").sortOn("document_type")))

// Transactions of Table I by code: how many, and how many shares. A missing price is not a price of zero.
var trades = t.nonderivTrans()
System.out.println(show(trades.summarize("transaction_shares", count, sum).by("transaction_code").sortOn("transaction_code")))

// What could not be taken as it stood.
System.out.println(show(problems(t).summarize("message", count).by("severity", "kind")))
