package org.songnuan.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.Helper;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/** Teams, helpers and addressees of the tests of this room. */
final class VisitFixtures {
  static final Area CITY = Area.parse("湖北/武汉");
  static final Occasion FESTIVAL = Occasion.springFestival(LocalDate.of(2026, 2, 17));

  private VisitFixtures() {}

  static LocalDate day(int ofFebruary) {
    return LocalDate.of(2026, 2, ofFebruary);
  }

  static VisitPolicy.Builder policy(int perDay) {
    return policy(perDay, VisitDays.before(FESTIVAL, 15, 2));
  }

  static VisitPolicy.Builder policy(int perDay, VisitDays days) {
    VisitPolicy.Builder builder = VisitPolicy.builder();
    builder.seed("2026-spring").days(days).perDay(perDay);
    builder.addChannel(Channel.DOOR_VISIT);
    return builder;
  }

  static Helper helper(String id, DateRange... away) {
    return Helper.builder().id(id).area(CITY).addAbsences(away).build();
  }

  static Helper principal(String id) {
    return Helper.builder().id(id).area(CITY).principal(true).build();
  }

  static Team team(String id) {
    return Team.of(id).headedBy(helper("S-" + id));
  }

  static List<Addressee> addressees(int number) {
    List<Addressee> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(Addressee.of(RecipientId.of("H-" + i), CITY));
    }
    return all;
  }
}
