package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.internal.builder.conf.AlphaNetworkCompilerOption;

/**
 * Drools at its best: executable model, alpha-network compiler, direct firing, and a stateless
 * session for each batch of 1,000 households.
 */
final class Drools implements Contestant {
  private static final int BATCH = 1_000;

  private final ImmutableList<ImmutableList<PlainHousehold>> batches;
  private final Masks found;
  private final StatelessKieSession session;

  Drools(RuleBook book, PlainHousehold[] households) {
    List<PlainHousehold> all = Arrays.asList(households);
    this.batches =
        Lists.partition(all, BATCH).stream()
            .map(ImmutableList::copyOf)
            .collect(ImmutableList.toImmutableList());
    this.found = new Masks(book.words());
    KieSessionConfiguration direct = KieServices.get().newKieSessionConfiguration();
    direct.setOption(DirectFiringOption.YES);
    this.session = compiled(DroolsText.of(book)).newStatelessKieSession(direct);
    session.setGlobal("masks", found);
  }

  private static KieBase compiled(String text) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules/rules.drl", text);
    System.setProperty(
        AlphaNetworkCompilerOption.PROPERTY_NAME, AlphaNetworkCompilerOption.INMEMORY.getMode());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalArgumentException(
          "Rules must compile, but was (" + builder.getResults().getMessages() + ").");
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  @Override
  public void classify(long[] masks) {
    found.into(masks);
    for (ImmutableList<PlainHousehold> batch : batches) {
      session.execute(batch);
    }
  }
}
