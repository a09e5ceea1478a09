//! Levels that hang on more than the verb: how an effort, a position or a list of participles is put.

use super::*;
use crate::model::DocumentKind::JointStatement;

#[test]
fn efforts_positions_and_participles_in_a_row() {
    check_levels(
        JointStatement,
        &[
            (
                3,
                "act.complement-to-do",
                "Peru and Norway stand united in our determination to keep the peace.",
            ),
            (0, "act.reported", "We are supporting three pilot projects on the coast."),
            (1, "act.complement-noun", "Peru and Norway share a focus on fisheries."),
            (3, "act.modal-will-weak", "The two sides will make every effort to secure funds."),
            (0, "act.none", "Peru more than doubled its target."),
            (
                1,
                "act.operative-verb",
                "The leaders stressed the importance of cooperation, guided by trust, driven by trade, and committed to \
                 growth.",
            ),
            (
                4,
                "act.complement-to-do",
                "The leaders welcomed the plan, drawn up by their ministers, and committed to carry it out.",
            ),
        ],
    );
}
