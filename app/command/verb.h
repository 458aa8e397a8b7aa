// What a verb of the command line is: its words, its options, and the function that does it. Help and parsing follow
// from it.
#pragma once

#include <optional>
#include <vector>

namespace scepter::app {

class Console;
class Invocation;

enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// Whole numbers that an option takes, both ends included.
struct Range {
    int least = 0;
    int most = 0;
};

struct Option {
    enum class Need { Optional, Required };
    enum class Count { Once, Repeated };

    const char *name = "";        ///< "--fqdn"
    const char *value = nullptr;  ///< "FILE"; "on|off" are the only values it takes; null for a switch
    const char *explanation = "";
    Need need = Need::Optional;
    Count count = Count::Once;
    std::optional<Range> range = {};  ///< the value is a number within it
};

struct Verb {
    const char *noun = "";  ///< "device" of `scepter device add`; empty for a verb that stands alone
    const char *name = "";
    const char *summary = "";                  ///< one sentence that fits on a line
    const char *details = "";                  ///< what else its own help says
    std::vector<const char *> arguments = {};  ///< "SITE"; "[KEY]" may be left out; "[WORD]..." takes the rest
    std::vector<Option> options = {};
    ExitCode (*run)(const Invocation &call, Console &console) = nullptr;
};

/// What several verbs share.
namespace option {
inline constexpr Option json{.name = "--json", .explanation = "print JSON"};
inline constexpr Option passphraseFile{.name = "--passphrase-file",
                                       .value = "FILE",
                                       .explanation =
                                           "the passphrase of the CA key; else SCEPTER_PASSPHRASE_FILE, a systemd "
                                           "credential, or a question on the terminal"};
inline constexpr Option out{
    .name = "--out", .value = "FILE", .explanation = "write here instead of to standard output"};
inline constexpr Option limit{.name = "--limit",
                              .value = "N",
                              .explanation = "at most so many, the first ones of the list",
                              .range = Range{1, 1'000'000'000}};
}  // namespace option

}  // namespace scepter::app
