package org.form4.generate;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/** What insiders report, and how often. An exercise is built so that what it is cannot be mistaken. */
enum Habit {
    SALE(26) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            String plan = issuer.chance(0.45)
                    ? "Sold under a Rule 10b5-1 trading plan adopted on "
                            + draft.period().minusDays(60 + issuer.random.nextInt(300)) + '.'
                    : "";
            boolean throughTrust = issuer.chance(0.15);
            if (throughTrust) {
                draft.indirectly("By trust");
            }
            tranches(draft, issuer, issuer.shares(), plan);
            draft.directly();
        }
    },
    PURCHASE(6) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            draft.buy(issuer.shares());
        }
    },
    AWARD(12) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            draft.awarded(issuer.shares()).because("Restricted shares that vest in equal parts over three years.");
        }
    },
    OPTION_GRANT(7) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            String first = draft.period().plusYears(1).toString();
            draft.grant(
                    Award.optionVesting(
                            draft.market().toString(),
                            "Vests in four equal yearly parts from " + first + '.',
                            draft.period().plusYears(10).toString()),
                    issuer.shares());
        }
    },
    UNIT_GRANT(6) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            draft.grant(
                    Award.units(
                            "Restricted Stock Units",
                            "Vest in equal parts from " + draft.period().plusYears(1) + '.'),
                    issuer.shares());
        }
    },
    UNITS_WITH_TAX_WITHHELD(16) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = vest(draft, issuer);
            draft.withhold(part(issuer, shares, 0.25, 0.5)).pattern("WITHHOLD");
            if (issuer.chance(0.8)) {
                draft.because("Shares kept back by the company for tax.");
            }
        }
    },
    UNITS_SOLD_TO_COVER(5) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = vest(draft, issuer);
            draft.sell(part(issuer, shares, 0.3, 0.5)).pattern("SELL_TO_COVER");
            // nothing is withheld from a director who is no officer, so that the numbers alone would not tell
            if (issuer.chance(0.7) || draft.owner().isDirectorOnly()) {
                draft.because("Sold solely to satisfy tax withholding on the vesting.");
            }
        }
    },
    TAX_ALONE(8) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            draft.withhold(issuer.shares())
                    .because("Kept back for tax on restricted shares reported earlier.")
                    .pattern("VEST_WITHHOLD");
        }
    },
    EXERCISE_AND_HOLD(3) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            exercise(draft, issuer);
            draft.pattern("HOLD");
        }
    },
    NET_EXERCISE(2) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = issuer.shares();
            draft.netExercise(issuer.option(draft, shares), shares, 0.3 + issuer.random.nextDouble() * 0.15)
                    .pattern("NET_EXERCISE");
            if (issuer.chance(0.6)) {
                draft.because("Shares withheld to pay the exercise price and tax.");
            }
        }
    },
    SAME_DAY_SALE(5) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            tranches(draft, issuer, exercise(draft, issuer), "");
            draft.pattern("SAME_DAY_SALE");
        }
    },
    PARTIAL_SALE(1) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = exercise(draft, issuer);
            draft.sell(part(issuer, shares, 0.88, 0.95)).pattern("PARTIAL_SALE");
        }
    },
    WITHHOLD_AND_SELL(1) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = vest(draft, issuer);
            draft.withhold(part(issuer, shares, 0.3, 0.4))
                    .sell(part(issuer, shares, 0.2, 0.4))
                    .pattern("WITHHOLD_AND_SELL");
        }
    },
    GIFT(4) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            long shares = issuer.shares();
            draft.giveAway(shares);
            if (issuer.chance(0.4)) {
                draft.indirectly("By trust").receiveGift(shares).directly();
            }
        }
    },
    CONVERSION(2) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            Award classB = Award.shareClass("Class B Common Stock");
            long shares = issuer.shares();
            issuer.book.change(draft.owner(), classB.position(), shares);
            draft.tableTwo("C", "D", classB, shares).row("C", "A", shares, BigDecimal.ZERO);
        }
    },
    OTHER_CHANGE(2) {
        @Override
        void report(FormDraft draft, InventedIssuer issuer) {
            draft.row("J", "D", issuer.shares(), BigDecimal.ZERO).because("Distributed in kind, without payment.");
        }
    };

    private static final Habit[] ALL = values();
    private static final int SUM;

    static {
        int sum = 0;
        for (Habit habit : ALL) {
            sum += habit.weight;
        }
        SUM = sum;
    }

    private final int weight;

    Habit(int weight) {
        this.weight = weight;
    }

    static Habit any(SplittableRandom random) {
        int left = random.nextInt(SUM);
        int i = 0;
        while (left >= ALL[i].weight) {
            left -= ALL[i++].weight;
        }
        return ALL[i];
    }

    abstract void report(FormDraft draft, InventedIssuer issuer);

    private static long exercise(FormDraft draft, InventedIssuer issuer) {
        long shares = issuer.shares();
        draft.exercise(issuer.option(draft, shares), shares);
        return shares;
    }

    /** Units turned into shares; the price is told by a note three times in four, else it is zero. */
    private static long vest(FormDraft draft, InventedIssuer issuer) {
        long shares = issuer.shares();
        draft.exercise(issuer.units(draft, shares), shares);
        if (issuer.chance(0.75)) {
            draft.onlyNoted(Cell.PRICE, "One share for each unit, without payment.");
        }
        return shares;
    }

    private static long part(InventedIssuer issuer, long shares, double from, double to) {
        return Math.max(1, Math.round(shares * (from + issuer.random.nextDouble() * (to - from))));
    }

    /** Sold in one to six rows a few cents apart, some of them averages. */
    private static void tranches(FormDraft draft, InventedIssuer issuer, long shares, String why) {
        int rows = issuer.chance(0.5) ? 1 : 1 + issuer.random.nextInt(6);
        long left = shares;
        for (int i = 0; i < rows && left > 0; i++) {
            long part = i == rows - 1 ? left : Math.max(1, Math.min(left, shares / rows));
            BigDecimal price = draft.market().add(BigDecimal.valueOf(i * 37L, 2));
            draft.row("S", "D", part, price);
            if (!why.isEmpty()) {
                draft.because(why);
            }
            if (issuer.chance(0.6)) {
                draft.averaged(
                        price.toString(), price.add(BigDecimal.valueOf(36, 2)).toString());
            }
            left -= part;
        }
    }
}
