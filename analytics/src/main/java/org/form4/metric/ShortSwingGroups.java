package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.form4.group.Numbering;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.ledger.SecurityClass;
import org.form4.shortswing.Trade;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

/**
 * The trades that Section 16(b) asks about, by issuer, owner and class, direct and indirect together. Purchases are
 * Table I rows of code P, L, K or O marked A, sales those of code S marked D, with a date, shares and a price that
 * can be believed. What may be one but has no such price, trades in derivatives (counted to the class of what lies
 * under them), and rows of code J, U and I are listed and not matched.
 */
final class ShortSwingGroups {
    private final Ledger ledger;
    private final PriceChecks prices;
    private final List<Group> groups = new ArrayList<>();

    /** The trades of one owner in one class. */
    static final class Group {
        final String securityClass;
        final List<Trade> purchases = new ArrayList<>();
        final List<Trade> sales = new ArrayList<>();

        /** The rows listed and not matched. */
        final IntOpenHashSet unpriced = new IntOpenHashSet();

        /** All rows, in order. */
        final IntArrayList rows = new IntArrayList();

        Group(String securityClass) {
            this.securityClass = securityClass;
        }
    }

    private enum Role {
        PURCHASE,
        SALE,
        LISTED,
        NONE
    }

    ShortSwingGroups(Ledger ledger, PriceChecks prices) {
        this.ledger = ledger;
        this.prices = prices;
        Numbering parties = new Numbering();
        Numbering classes = new Numbering();
        Numbering keys = new Numbering();
        for (int row = 0; row < ledger.size(); row++) {
            Role role = role(row);
            if (role == Role.NONE) {
                continue;
            }
            String securityClass = securityClass(row);
            int party = parties.of(((long) ledger.issuer(row) << 32) | ledger.owner(row));
            int key = keys.of(((long) party << 32) | classes.of((Object) securityClass));
            if (key == groups.size()) {
                groups.add(new Group(securityClass));
            }
            add(groups.get(key), row, role);
        }
        groups.sort(Comparator.<Group>comparingInt(group -> ledger.issuer(group.rows.getInt(0)))
                .thenComparingInt(group -> ledger.owner(group.rows.getInt(0)))
                .thenComparing(group -> group.securityClass));
    }

    List<Group> groups() {
        return groups;
    }

    private void add(Group group, int row, Role role) {
        group.rows.add(row);
        double shares = ledger.transactionShares(row);
        boolean isTrade = role != Role.LISTED
                && ledger.transactionDate(row) != Filings.NO_DAY
                && prices.isPriced(row)
                && shares > 0
                && shares <= Trade.MOST_SHARES
                && !Double.isInfinite(ledger.transactionPricePerShare(row));
        if (!isTrade) {
            group.unpriced.add(row);
            return;
        }
        Trade trade = new Trade(row, ledger.transactionDate(row), shares, ledger.transactionPricePerShare(row));
        (role == Role.PURCHASE ? group.purchases : group.sales).add(trade);
    }

    private Role role(int row) {
        if (!ledger.isTransaction(row)) {
            return Role.NONE;
        }
        boolean isTableI = !ledger.isTableII(row);
        return switch (ledger.transactionCode(row)) {
            case "P", "L", "K", "O" -> {
                boolean isListed = isTableI || ledger.hasCode(row, "P");
                yield isTableI && ledger.isAcquired(row) ? Role.PURCHASE : isListed ? Role.LISTED : Role.NONE;
            }
            case "S" -> isTableI && ledger.isDisposed(row) ? Role.SALE : Role.LISTED;
            case "J", "U", "I" -> Role.LISTED;
            default -> Role.NONE;
        };
    }

    private String securityClass(int row) {
        String underlying = ledger.underlyingSecurityTitle(row);
        return underlying.isEmpty() ? ledger.securityClassName(row) : SecurityClass.of(underlying);
    }

    /**
     * Whether the first-listed owner is a ten-percent holder and never a director or officer in these rows' filings.
     */
    static boolean isOnlyTenPercentOwner(Ledger ledger, Table reportingOwner, Group group) {
        boolean isHolder = false;
        for (int row : group.rows) {
            int filing = ledger.filing(row);
            if (ledger.filings().ownerRowCount(filing) == 0) {
                continue;
            }
            int owner = ledger.filings().ownerRow(filing, 0);
            if (isTicked(reportingOwner, "is_director", owner) || isTicked(reportingOwner, "is_officer", owner)) {
                return false;
            }
            isHolder |= isTicked(reportingOwner, "is_ten_percent_owner", owner);
        }
        return isHolder;
    }

    private static boolean isTicked(Table reportingOwner, String box, int row) {
        BooleanColumn column = reportingOwner.booleanColumn(box);
        return Boolean.TRUE.equals(column.get(row));
    }
}
