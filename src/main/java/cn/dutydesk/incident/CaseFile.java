package cn.dutydesk.incident;

import java.util.List;

/**
 * What belongs to an incident beside its record and course.
 *
 * @param terms   roles taken, oldest first
 * @param readers who may see it; empty when it is not restricted
 * @param toClose what must be done before it is closed; empty when it is
 * @param toSign  what must be done before its review is signed; empty when it is
 * @param brokenAt place of the first line of the course that does not stand as it was written; 0 when all do
 */
public record CaseFile(List<RoleTerm> terms, List<CaseLink> links, List<Reader> readers, CaseReview review,
        List<OpenThing> toClose, List<OpenThing> toSign, int brokenAt) {
    public CaseFile {
        terms = List.copyOf(terms);
        links = List.copyOf(links);
        readers = List.copyOf(readers);
        toClose = List.copyOf(toClose);
        toSign = List.copyOf(toSign);
    }
}
