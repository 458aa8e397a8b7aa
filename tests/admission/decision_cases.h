// The table of the decision: a row for each rule, and one for each thing that must not be refused.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "admission/decision.h"
#include "admission/requests.h"

namespace scepter::tests {

/// The device that all cases are about.
inline const QString router = QStringLiteral("r1.lab.example");

/// A case that is admitted unless a row changes it.
struct Scene {
    Scene();
    admission::Decision decide();
    /// The request was asked for two hours ago, and a person has approved it.
    void approve(qint64 id);
    /// Signs with a good certificate of ours, asks for one over a new key and brings no challenge.
    void present();
    void ask(const pki::Extension &extension) { spec.extensions.push_back(extension); }

    admission::Case facts;
    RequestSpec spec;
    bool readsIdentity = true;  ///< from the request; false: a row has set it
    std::optional<pki::CertificationRequest> request;
    Trace trace;
};

struct Refused {
    const char *what;
    std::function<void(Scene &)> change;
    Check check;
    QString sentence;  ///< a part of it
    Fix fix = Fix::None;
    FaultKind kind = FaultKind::Refused;
};
const std::vector<Refused> &refusedRows();

/// Those about wildcards, demands, duplicates and challenges of profiles. `admission_cases.cpp`.
const std::vector<Refused> &refusedAdmissionRows();

/// Those that sign with a certificate of ours.
const std::vector<Refused> &refusedRenewalRows();

struct Admitted {
    const char *what;
    std::function<void(Scene &)> change;
    QString noted;  ///< a part of the note that it leaves; empty when there is none
};
const std::vector<Admitted> &admittedRows();
const std::vector<Admitted> &admittedAdmissionRows();

}  // namespace scepter::tests
