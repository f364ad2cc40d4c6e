package org.form4.trade;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Locale;
import org.form4.group.Numbering;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;

/**
 * Owners of one issuer who ever filed a form together, taken as one: a person and the funds he runs, a couple and their
 * trust. Who filed with a second, and the second with a third, is one with both.
 */
public final class JointFilers {
    private final IntArrayList parent = new IntArrayList();
    private final int[] first;

    private JointFilers(Form4Tables tables, Filings filings) {
        LongColumn cik = tables.reportingOwner().longColumn("rpt_owner_cik");
        StringColumn name = tables.reportingOwner().stringColumn("rpt_owner_name");
        Numbering parties = new Numbering();
        Numbering ofIssuers = new Numbering();
        first = new int[filings.size()];
        for (int filing = 0; filing < first.length; filing++) {
            first[filing] = -1;
            int owners = filings.ownerRowCount(filing);
            for (int i = 0; i < Math.max(1, owners); i++) {
                int party = owners == 0
                        ? parties.of((Object) Integer.valueOf(filing))
                        : party(parties, cik, name, filings.ownerRow(filing, i), filing);
                int owner = ofIssuers.of(((long) filings.issuer(filing) << 32) | party);
                if (owner == parent.size()) {
                    parent.add(owner);
                }
                first[filing] = first[filing] < 0 ? owner : join(first[filing], owner);
            }
        }
    }

    /** Joins the owners of all filings of a ledger. */
    public static JointFilers of(Form4Tables tables, Ledger ledger) {
        return new JointFilers(tables, ledger.filings());
    }

    /** The group of the owners of a filing; equal numbers are one group. */
    public int group(int filing) {
        return root(first[filing]);
    }

    private static int party(Numbering parties, LongColumn cik, StringColumn name, int row, int filing) {
        if (!cik.isMissing(row)) {
            return parties.of(cik.getLong(row));
        }
        String text = name.get(row).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return parties.of(text.isBlank() ? (Object) Integer.valueOf(filing) : text.strip());
    }

    private int join(int one, int other) {
        int root = root(one);
        parent.set(root(other), root);
        return root;
    }

    private int root(int owner) {
        int root = owner;
        while (parent.getInt(root) != root) {
            parent.set(root, parent.getInt(parent.getInt(root)));
            root = parent.getInt(root);
        }
        return root;
    }
}
