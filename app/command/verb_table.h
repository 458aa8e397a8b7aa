// All verbs, in the order in which help lists them. Each noun's file gives its own.
#pragma once

#include <span>
#include <vector>

#include "app/command/verb.h"

namespace scepter::app {

std::span<const Verb> allVerbs();

std::vector<Verb> initVerbs();
std::vector<Verb> serveVerbs();
std::vector<Verb> demoVerbs();
std::vector<Verb> statusVerbs();
std::vector<Verb> deviceRegistrationVerbs();
std::vector<Verb> deviceVerbs();
std::vector<Verb> deviceFileVerbs();
std::vector<Verb> deviceSheetVerbs();
std::vector<Verb> challengeVerbs();
std::vector<Verb> requestVerbs();
std::vector<Verb> decisionVerbs();
std::vector<Verb> whyVerbs();
std::vector<Verb> certificateVerbs();
std::vector<Verb> revocationVerbs();
std::vector<Verb> crlVerbs();
std::vector<Verb> caVerbs();
std::vector<Verb> newAuthorityVerbs();
std::vector<Verb> profileVerbs();
std::vector<Verb> signerVerbs();
std::vector<Verb> ndesAccountVerbs();
std::vector<Verb> auditVerbs();
std::vector<Verb> settingVerbs();
std::vector<Verb> enrollVerbs();
std::vector<Verb> decodeVerbs();
std::vector<Verb> doctorVerbs();

}  // namespace scepter::app
