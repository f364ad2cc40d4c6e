package org.form4.metric;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/** How an owner stands to the issuer, in the words of the SEC's data sets: {@code Director,Officer}. */
final class OwnerRole {
    private OwnerRole() {}

    /** The boxes ticked in a row of {@code reporting_owner}; empty when none is. */
    static String of(Table reportingOwner, int row) {
        List<String> roles = new ArrayList<>(4);
        add(roles, reportingOwner, row, "is_director", "Director");
        add(roles, reportingOwner, row, "is_officer", "Officer");
        add(roles, reportingOwner, row, "is_ten_percent_owner", "TenPercentOwner");
        add(roles, reportingOwner, row, "is_other", "Other");
        return String.join(",", roles);
    }

    private static void add(List<String> roles, Table reportingOwner, int row, String box, String role) {
        if (Boolean.TRUE.equals(reportingOwner.booleanColumn(box).get(row))) {
            roles.add(role);
        }
    }
}
