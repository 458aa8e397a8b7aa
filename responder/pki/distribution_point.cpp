#include "pki/distribution_point.h"

#include "pki/der_reader.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNames = 64;

/// Nothing added for a point that is of no use here.
Result<void> addNames(QByteArrayView point, PointNames &names) {
    DerReader fields(point);
    if (fields.peek() != tag::context(0)) return {};
    const Result<DerElement> place = fields.next();
    if (!place) return place.fault();
    // What follows narrows the list to some reasons, or says that somebody else signs it.
    if (!fields.atEnd()) return {};
    const Result<PointNames> more = pointNamesOf(place->content);
    if (more) names.insert(names.end(), more->begin(), more->end());
    return {};
}

}  // namespace

Result<PointNames> pointNamesOf(QByteArrayView choice) {
    DerReader outer(choice);
    if (outer.peek() != tag::context(0)) {
        return Fault{FaultKind::Unsupported,
                     u"A distribution point is named in another way than in full, which is not understood."_s};
    }
    const Result<DerElement> fullName = outer.next();
    if (!fullName) return fullName.fault();
    if (const Result<void> end = outer.finish("name of a distribution point"); !end) return end.fault();
    PointNames names;
    DerReader reader(fullName->content);
    while (!reader.atEnd()) {
        const Result<DerElement> name = reader.next();
        if (!name) return name.fault();
        if (names.size() == mostNames)
            return Fault{FaultKind::Malformed, u"A distribution point has more than %1 names."_s.arg(mostNames)};
        names.push_back(name->whole.toByteArray());
    }
    return names;
}

PointNames distributionPoints(const Certificate &certificate) {
    const std::optional<QByteArray> value = certificate.extension("2.5.29.31");
    if (!value) return {};
    const Result<DerElement> sequence = DerReader(*value).next(tag::sequence, "cRLDistributionPoints");
    if (!sequence) return {};
    PointNames names;
    DerReader points(sequence->content);
    while (!points.atEnd() && names.size() < mostNames) {
        const Result<DerElement> point = points.next(tag::sequence, "distribution point");
        if (!point || !addNames(point->content, names)) return {};
    }
    return names;
}

}  // namespace scepter::pki
