package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/**
 * The reporting owners of a page: from the boxes of its head, and from the table "Reporting Owners" where the layout
 * has one.
 */
final class PageOwners {
    private final List<ReportingOwnerBuilder> ofHead;
    private final List<OwnerBlock> blocks;
    private final OwnerBoxes boxes;
    private final OwnerAddress address;

    private PageOwners(PageHead head, List<PageLine> lines, Problems problems) {
        ofHead = head.owners;
        blocks = OwnerBlock.of(lines, head.specified);
        boxes = new OwnerBoxes(head.boxes, head.specified, problems);
        address = new OwnerAddress(head.owners, problems);
    }

    static List<ReportingOwner> read(PageHead head, List<PageLine> lines, Problems problems) {
        PageOwners owners = new PageOwners(head, lines, problems);
        return owners.blocks.isEmpty() ? owners.ofHeadAlone() : owners.ofTable();
    }

    private List<ReportingOwner> ofHeadAlone() {
        List<ReportingOwner> owners = new ArrayList<>();
        for (ReportingOwnerBuilder owner : ofHead) {
            if (ofHead.size() == 1) {
                boxes.ofHead(owner, null);
            } else {
                boxes.shared(owner, owners.isEmpty());
            }
            owners.add(owner.build());
        }
        return owners;
    }

    private List<ReportingOwner> ofTable() {
        List<ReportingOwner> owners = new ArrayList<>();
        for (OwnerBlock block : blocks) {
            ReportingOwnerBuilder repeated = repeated(block);
            ReportingOwnerBuilder owner = repeated == null ? new ReportingOwnerBuilder() : repeated;
            if (owner.rptOwnerCity == null) {
                address.split(block, owner);
            }
            List<String> columns = block.columns;
            if (columns != null) {
                boxes.ofTable(owner, columns, repeated != null, block.line);
            } else if (repeated != null) {
                boxes.ofHead(owner, block.title);
            } else {
                boxes.lost(owner, block);
            }
            owners.add(owner.build());
        }
        return owners;
    }

    /** The owner of the head this block repeats: the one whose name it begins with, or the only one there is. */
    private @Nullable ReportingOwnerBuilder repeated(OwnerBlock block) {
        String text = String.join(" ", block.text);
        for (ReportingOwnerBuilder owner : ofHead) {
            String name = owner.rptOwnerName;
            if (name != null && text.regionMatches(true, 0, name, 0, name.length())) {
                return owner;
            }
        }
        return blocks.size() == 1 && !ofHead.isEmpty() ? ofHead.get(0) : null;
    }
}
