package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import org.songnuan.explain.Term;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Resolution;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.text.Fields.Field;

/**
 * The life of a campaign: its rules, what stands, what was decided, and which stages it reached.
 */
final class LifeShape {
  /** A day since which something stands, or on which it was reached. */
  private record Since<T>(LocalDate day, T what) {
    static <T> Shape<Since<T>> of(String name, Shape<T> shape) {
      Fields<Since<T>> fields = new Fields<>(name);
      Field<LocalDate> day = fields.on(Cells.DAY, Since::day);
      Field<T> what = fields.on(shape, Since::what);
      return fields.make(it -> new Since<>(it.of(day), it.of(what)));
    }

    static <T> ImmutableList<Since<T>> all(Map<T, LocalDate> days) {
      return days.entrySet().stream()
          .map(one -> new Since<>(one.getValue(), one.getKey()))
          .collect(toImmutableList());
    }
  }

  static final Shape<CampaignLife> LIFE = life();

  private LifeShape() {}

  private static Shape<StageRules> rules() {
    Fields<StageRules.Requirement> ofRequirement = new Fields<>("a requirement");
    Field<Stage> step = ofRequirement.on(Constants.STAGE, StageRules.Requirement::step);
    Field<Stage> before =
        ofRequirement.one("after", Constants.STAGE, StageRules.Requirement::before);
    Field<Integer> days =
        ofRequirement.or("days-between", Cells.SMALL, 0, StageRules.Requirement::days);
    Shape<StageRules.Requirement> requirement =
        ofRequirement.make(
            it -> new StageRules.Requirement(it.of(step), it.of(before), it.of(days)));

    Fields<StageRules.Approval> ofApproval = new Fields<>("an approval");
    Field<Stage> approved = ofApproval.on(Constants.STAGE, StageRules.Approval::step);
    Field<Term> body = ofApproval.on(Cells.TERM, StageRules.Approval::body);
    Shape<StageRules.Approval> approval =
        ofApproval.make(it -> new StageRules.Approval(it.of(approved), it.of(body)));

    Fields<StageRules> fields = new Fields<>("rules of stages");
    Field<ImmutableList<StageRules.Requirement>> requirements =
        fields.many(
            "step",
            requirement,
            rules ->
                rules.requirements().stream()
                    .sorted(
                        comparing(StageRules.Requirement::step)
                            .thenComparing(StageRules.Requirement::before)
                            .thenComparing(StageRules.Requirement::days))
                    .toList());
    Field<ImmutableList<StageRules.Approval>> approvals =
        fields.many(
            "approval",
            approval,
            rules ->
                rules.approvals().stream()
                    .sorted(
                        comparing(StageRules.Approval::step)
                            .thenComparing(one -> one.body().chinese())
                            .thenComparing(one -> one.body().english()))
                    .toList());
    Field<ImmutableList<Stage>> committed =
        fields.some(
            "committed", Constants.STAGE, rules -> ImmutableList.sortedCopyOf(rules.committed()));
    return fields.make(
        it -> {
          StageRules rules = StageRules.NONE;
          for (StageRules.Requirement one : it.of(requirements)) {
            rules = rules.requiring(one.step(), one.before(), one.days());
          }
          for (StageRules.Approval one : it.of(approvals)) {
            rules = rules.decided(one.step(), one.body());
          }
          for (Stage one : it.of(committed)) {
            rules = rules.committed(one);
          }
          return rules;
        });
  }

  private static Shape<Resolution> resolution() {
    Fields<Resolution> fields = new Fields<>("a resolution");
    Field<LocalDate> date = fields.on(Cells.DAY, Resolution::date);
    Field<Stage> stage = fields.on(Constants.STAGE, Resolution::stage);
    Field<Term> body = fields.one("body", Cells.TERM, Resolution::body);
    Field<String> reference = fields.one("reference", Cells.TEXT, Resolution::reference);
    return fields.make(
        it -> Resolution.of(it.of(body), it.of(date), it.of(stage), it.of(reference)));
  }

  private static Shape<CampaignLife> life() {
    Fields<CampaignLife> fields = new Fields<>("the life of a campaign");
    Field<StageRules> rules = fields.or("rules", rules(), StageRules.STANDARD, CampaignLife::rules);
    Field<ImmutableList<Since<VisitCommitment>>> commitments =
        fields.many(
            "commitment",
            Since.of("a commitment", Constants.COMMITMENT),
            life -> Since.all(life.commitments()));
    Field<ImmutableList<Resolution>> resolutions =
        fields.many("resolution", resolution(), CampaignLife::resolutions);
    Field<ImmutableList<Placed<Since<Stage>>>> stages =
        fields.many(
            "stage",
            Placed.of(Since.of("a stage", Constants.STAGE)),
            life ->
                Since.all(life.reached()).stream()
                    .map(one -> new Placed<>(Spot.NOWHERE, one))
                    .toList());
    return fields.make(
        it -> {
          CampaignLife life = CampaignLife.under(it.of(rules));
          for (Since<VisitCommitment> one : it.of(commitments)) {
            if (life.commitments().containsKey(one.what())) {
              throw new IllegalArgumentException("Life must have each commitment once.");
            }
            life = life.committed(one.what(), one.day());
          }
          for (Resolution one : it.of(resolutions)) {
            life = life.decided(one);
          }
          for (Placed<Since<Stage>> one : it.of(stages)) {
            CampaignLife.Step step = life.step(one.value().what(), one.value().day());
            if (!step.findings().isEmpty()) {
              throw Unreadable.at(
                  one.place(),
                  "a step that the rules allow, with none of " + RunShapes.codes(step.findings()));
            }
            life = step.orThrow();
          }
          return life;
        });
  }
}
