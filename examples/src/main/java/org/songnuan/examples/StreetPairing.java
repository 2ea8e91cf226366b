package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.LOW_INCOME;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.pairing.Commitment;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Ladder;
import org.songnuan.pairing.PairRule;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Support;
import org.songnuan.pairing.Target;
import org.songnuan.scope.Lot;

/**
 * Whom the sub-district of document D7 pairs with whom. The document gives the 52, 62 and 34, and
 * that leaders of 科级 and above take the families of the forces; the cadres are made up.
 */
final class StreetPairing {
  static final LocalDate DAY = LocalDate.of(2026, 1, 11);

  private static final LocalDate FOLLOW_UP = LocalDate.of(2026, 3, 31);

  private StreetPairing() {}

  /** Returns whom the street had paired on 11 January: 62 of those of low income, not all. */
  static ImmutableList<Target> targets() {
    ImmutableList.Builder<Target> targets = ImmutableList.builder();
    StreetCampaign.FORCES.forEach(one -> targets.add(target(one, SERVICE_MEMBER_FAMILY)));
    StreetCampaign.LOW.subList(0, 62).forEach(one -> targets.add(target(one, LOW_INCOME)));
    StreetCampaign.STUDENTS.forEach(one -> targets.add(target(one, STUDENT_HARDSHIP)));
    return targets.build();
  }

  private static Target target(Household household, StandardCategory category) {
    return Target.of(household.id().value(), household.area(), category.name());
  }

  static PairingPolicy policy() {
    return PairingPolicy.builder()
        .lot(Lot.of("2026-street"))
        .capacity("县处级正职", 2)
        .capacity("县处级副职", 3)
        .capacity("乡科级正职", 2)
        .capacity("一般干部", 4)
        .capacity("社区工作者", 1)
        .addRule(PairRule.rankFloor(SERVICE_MEMBER_FAMILY.name(), Ladder.CIVIL_SERVICE, "乡科级副职"))
        .leadersFrom("乡科级副职")
        .addAllCommitments(
            Arrays.stream(Support.values())
                .map(support -> Commitment.of(support, FOLLOW_UP))
                .toList())
        .promising(SERVICE_MEMBER_FAMILY.name(), LOW_INCOME.name(), STUDENT_HARDSHIP.name())
        .build();
  }

  /** Returns two principals, 8 more of 处级 and 12 of 科级, 18 clerks and 24 community workers. */
  static ImmutableList<Helper> helpers() {
    return ImmutableList.<Helper>builder()
        .addAll(Invented.many("主", 2, id -> helper(id, "县处级正职")))
        .addAll(Invented.many("处", 8, id -> helper(id, "县处级副职")))
        .addAll(Invented.many("科", 12, id -> helper(id, "乡科级正职")))
        .addAll(Invented.many("员", 18, id -> helper(id, "一般干部")))
        .addAll(Invented.many("社", 24, id -> helper(id, "社区工作者")))
        .build();
  }

  private static Helper helper(String id, String rank) {
    return Helper.builder()
        .id(id)
        .area(StreetCampaign.STREET)
        .rank(rank)
        .principal(id.startsWith("主"))
        .build();
  }
}
