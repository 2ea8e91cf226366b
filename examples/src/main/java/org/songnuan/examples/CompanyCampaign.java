package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.LOCAL_EXTREME_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.RETIREE;
import static org.songnuan.beneficiary.StandardCategory.SINGLE_PARENT_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.ledger.Season;
import org.songnuan.pairing.Assignments;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.PairRule;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/**
 * The campaign of the company community of documents D4 and D5, over 13 households. The documents
 * give the classes, their order and the five forms; the amounts and the budget are made up.
 *
 * @param occasion what it is for
 * @param channels how households are contacted, the preferred first
 * @param symposium the day of the chiefs' visits and of the symposium
 */
record CompanyCampaign(Occasion occasion, ImmutableList<Channel> channels, LocalDate symposium) {
  static final Area COMMUNITY = Area.parse("示例集团/示例社区");
  static final Area REMOTE = COMMUNITY.child("远郊");
  static final RecipientId FAR = RecipientId.of("户-006");
  static final RecipientId ALONE = RecipientId.of("户-005");
  static final Addressee BY_LETTER_ALONE =
      Addressee.of(RecipientId.of("户-014"), REMOTE)
          .unreachableBy(Channel.DOOR_VISIT, Channel.WARD_VISIT, Channel.SYMPOSIUM, Channel.PHONE);
  private static final ImmutableList<Helper> STAFF =
      Invented.many("员", 5, id -> Helper.builder().id(id).area(COMMUNITY).capacity(3).build());
  private static final LocalDate SURVEYED = LocalDate.of(2025, 12, 15);
  private static final LocalDate MEETING = LocalDate.of(2026, 1, 15);
  private static final Occasion SPRING = Occasion.springFestival(LocalDate.of(2026, 2, 17));

  /** New Year and Spring Festival; a letter where nobody can go and no phone is answered. */
  static final CompanyCampaign D4 =
      new CompanyCampaign(
          Occasion.on("two-festivals", "元旦、春节", "New Year and Spring Festival", SPRING.date()),
          ImmutableList.of(Channel.DOOR_VISIT, Channel.PHONE, Channel.LETTER),
          LocalDate.of(2026, 2, 13));

  /** Spring Festival alone; the phone where nobody can go. */
  static final CompanyCampaign D5 =
      new CompanyCampaign(
          SPRING, ImmutableList.of(Channel.DOOR_VISIT, Channel.PHONE), LocalDate.of(2026, 2, 13));

  /** Returns the campaign: the special classes are met first, in the order that is declared. */
  Campaign campaign(Splitter whenShort) {
    return Campaign.builder()
        .id("2026-company-community")
        .occasion(occasion)
        .gate(ListingGate.surveyedSince(SURVEYED).confirmed())
        .addCategory(Category.of(LOCAL_EXTREME_HARDSHIP))
        .addCategory(Category.of(ILLNESS_HOUSEHOLD))
        .addCategory(Category.of(SINGLE_PARENT_HARDSHIP))
        .addCategory(Category.of(HARDSHIP_HOUSEHOLD))
        .addCategory(Category.of(ELDER_ALONE))
        .addCategory(Category.of(RETIREE))
        .addBenefit(Benefit.cash(LOCAL_EXTREME_HARDSHIP, Money.yuan(1_000)))
        .addBenefit(Benefit.cash(ILLNESS_HOUSEHOLD, Money.yuan(800)))
        .addBenefit(Benefit.cash(SINGLE_PARENT_HARDSHIP, Money.yuan(600)))
        .addBenefit(Benefit.cash(HARDSHIP_HOUSEHOLD, Money.yuan(300)).inTier(1))
        .addBenefit(
            Benefit.act(RETIREE.name(), Action.SYMPOSIUM)
                .on(Occasion.on("symposium", "座谈会", "symposium", symposium)))
        .priority(
            Priority.categories(
                    LOCAL_EXTREME_HARDSHIP.name(),
                    ILLNESS_HOUSEHOLD.name(),
                    SINGLE_PARENT_HARDSHIP.name())
                .lowestFirst(Household.PER_HEAD))
        .addDecision(Decision.order("党政联席会议", "党政联席会议纪要（示例）第3号", MEETING, "户-008", "户-007"))
        .addFund(Fund.of("earmark", Money.yuan(5_000)).called("慰问专款", "condolence earmark"))
        .whenShort(whenShort)
        .build();
  }

  /** Returns how households are contacted, on the day of the symposium at the latest. */
  VisitPolicy visits() {
    return VisitPolicy.builder()
        .seed("2026-company-community")
        .days(VisitDays.on(symposium))
        .perDay(20)
        .addAllChannels(channels)
        .sendsLetters(true)
        .build();
  }

  /** Returns how everybody is contacted: each has a person of the staff, a lone elder by name. */
  VisitPlan contacts(Outcome outcome, Set<RecipientId> waiting, LocalDate day) {
    PairingPolicy policy =
        PairingPolicy.builder()
            .lot(Lot.of("2026-company-community"))
            .addRule(PairRule.namedPerson(ELDER_ALONE.name()))
            .build();
    List<Recipient> all = outcome.roster().recipients();
    List<Target> targets =
        all.stream()
            .map(one -> Target.of(one, outcome.assessment(one.id()).classification()))
            .toList();
    Assignments who = Assignments.NONE.replacedBy(policy.pair(targets, STAFF, day).pairs(), day);
    return visits()
        .plan(
            List.of(team()),
            all.stream()
                .map(one -> Addressee.of(one).helpedAsIn(who))
                .map(one -> waiting.contains(one.id()) ? one.waiting() : one)
                .toList());
  }

  /** Returns all of the staff, who go together. */
  static Team team() {
    Team team = Team.of("走访队").headedBy(STAFF.get(0));
    for (Helper helper : STAFF) {
      team = team.with(helper);
    }
    return team;
  }

  /** Returns what makes it a template for another season. */
  Season season() {
    return new Season(campaign(RankOrder.stopping()), visits());
  }

  /** Returns three households of the special classes and ten in general hardship. */
  static Roster roster() {
    ImmutableList.Builder<Household> all = ImmutableList.builder();
    all.add(household("户-001", LOCAL_EXTREME_HARDSHIP, 400));
    all.add(household("户-002", ILLNESS_HOUSEHOLD, 600));
    all.add(household("户-003", SINGLE_PARENT_HARDSHIP, 700));
    for (int i = 4; i <= 13; i++) {
      String id = (i < 10 ? "户-00" : "户-0") + i;
      all.add(household(id, HARDSHIP_HOUSEHOLD, i == 7 ? 1_180 : 1_100 + 10L * i));
    }
    return Roster.copyOf(all.build());
  }

  private static Household household(String id, StandardCategory category, long income) {
    boolean isRemote = id.equals(FAR.value());
    String code = id.equals(ALONE.value()) ? ELDER_ALONE.name() : RETIREE.name();
    Person person = Person.bornIn(isRemote ? 1980 : 1948);
    Household household =
        Household.of(id, isRemote ? REMOTE : COMMUNITY)
            .registered(category.name())
            .with(Household.INCOME, Money.yuan(income))
            .member(isRemote ? person.registered() : person.registered(code))
            .filed(
                CaseFile.builder()
                    .surveyedOn(SURVEYED)
                    .confirmedOn(MEETING)
                    .confirmedBy("工会")
                    .build());
    return isRemote ? household.reachableBy(Channel.PHONE, Channel.LETTER) : household;
  }
}
