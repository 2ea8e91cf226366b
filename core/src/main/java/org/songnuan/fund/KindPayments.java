package org.songnuan.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessments;

/** The payments to recipients of one kind: the same to all, unless ids say who gets what. */
final class KindPayments {
  private final List<RowPlan> plans = new ArrayList<>(2);
  private final List<Payment> same = new ArrayList<>(2);
  private boolean isOpen;

  /** Adds what a claim of the kind gets. */
  void add(RowPlan plan) {
    plans.add(plan);
    isOpen |= plan.isOpen();
    if (!isOpen) {
      same.addAll(plan.ofEach().payments());
    }
  }

  /** Visits the payments to the recipient at this place, who is of the kind. */
  void each(Assessments all, int place, ObjIntConsumer<Payment> visitor) {
    if (!isOpen) {
      for (int i = 0; i < same.size(); i++) {
        visitor.accept(same.get(i), place);
      }
      return;
    }
    RecipientId id = all.recipient(place).id();
    for (RowPlan plan : plans) {
      plan.of(id).payments().forEach(line -> visitor.accept(line, place));
    }
  }
}
