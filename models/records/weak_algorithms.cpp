#include "records/weak_algorithms.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::array<std::pair<WeakAlgorithm, const char *>, 4> names{{
    {WeakAlgorithm::Sha1, "sha1"},
    {WeakAlgorithm::TripleDes, "3des"},
    {WeakAlgorithm::SingleDes, "des"},
    {WeakAlgorithm::Md5, "md5"},
}};

}  // namespace

QString words(WeakAlgorithms algorithms) {
    QStringList words;
    for (const auto &[algorithm, name] : names)
        if (algorithms.testFlag(algorithm)) words << QString::fromLatin1(name);
    return words.join(u',');
}

std::optional<WeakAlgorithms> weakAlgorithms(QStringView words) {
    const QString text = words.trimmed().toString().toLower();
    if (text == "all"_L1) return allWeakAlgorithms;
    if (text.isEmpty() || text == "none"_L1) return WeakAlgorithms();
    WeakAlgorithms algorithms;
    for (const QString &word : text.split(u',')) {
        const auto known = std::find_if(names.begin(), names.end(), [&](const auto &name) {
            return word.trimmed() == QLatin1StringView(name.second);
        });
        if (known == names.end()) return std::nullopt;
        algorithms |= known->first;
    }
    return algorithms;
}

}  // namespace scepter
