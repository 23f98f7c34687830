package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.util.Map;

/** 催办: reminds those who owe answers at once, out of turn. */
public final class PressService {
    private final Acts acts;
    private final CampaignPass pass;

    PressService(Acts acts, CampaignPass pass) {
        this.acts = acts;
        this.pass = pass;
    }

    /** @return how many people were told */
    public int press(Actor who, long campaignId) {
        return acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.press", act -> {
            Campaign campaign = AnswerService.campaign(act.session(), campaignId);
            campaign.demandOpen();
            int told = pass.press(act, campaign, SelfCheckStore.plan(act.session(), campaign.planId())
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-plan")).standardId());
            act.record(CampaignService.MATTER, campaignId, null, Map.of("pressed", told));
            return told;
        });
    }
}
