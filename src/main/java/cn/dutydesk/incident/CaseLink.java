package cn.dutydesk.incident;

/**
 * A link as one of its two incidents sees it.
 *
 * @param outgoing  whether the incident it is seen from is the first of the two: it caused, it was merged
 * @param otherId   the other incident
 * @param what      what the other one is; empty when whoever asks may not see it
 */
public record CaseLink(LinkKind kind, boolean outgoing, long otherId, String number, String what,
        IncidentStatus status) {
}
