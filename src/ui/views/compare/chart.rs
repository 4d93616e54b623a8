//! The chart that the scenarios share.

use yew::prelude::*;

use crate::calc::comparison::Position;
use crate::chart::{Plane, STEPS};
use crate::i18n::comparison::{Comparer, compared_name};
use crate::i18n::number::format_percent;
use crate::model::Percent;
use crate::ui::charts::compare_chart::{CompareChart, Lane};
use crate::ui::markup::when;

/// The chart; nothing where no scenario has a share.
pub(super) fn chart(comparer: Comparer, positions: &[Option<Position>]) -> Html {
    let told = positions.iter().flatten();
    let shares = told.flat_map(|it| {
        let shares = [it.now, it.unchanged].into_iter().flatten().map(|share| (share.part(), share.whole()));
        shares.chain([it.requirement.threshold.fraction()]).collect::<Vec<_>>()
    });
    let plane = Plane::new((0, 1), shares);
    let lane = |(place, position): (usize, &Option<Position>)| lane(comparer, plane, place, position.as_ref()?);
    let lanes: Vec<Lane> = positions.iter().enumerate().filter_map(lane).collect();
    let tick = |percent: u128| {
        let words = format_percent(Percent::whole(u8::try_from(percent).unwrap_or(100)), comparer.language);
        (plane.along((percent, 100)).min(STEPS), words)
    };
    let ticks = plane.ticks().into_iter().map(tick).collect();
    let name = comparer.language.further().compare.chart.name;
    when(!lanes.is_empty(), || CompareChart { lanes, ticks, name }.view())
}

fn lane(comparer: Comparer, axis: Plane, place: usize, position: &Position) -> Option<Lane> {
    let marks = comparer.marks(place, position);
    let along = |share: crate::calc::share::Share| axis.along((share.part(), share.whole()));
    Some(Lane {
        name: compared_name(comparer.language, comparer.scenarios.get(place)?, place),
        now: position.now.map(along).zip(marks.now),
        unchanged: position.unchanged.map(along).zip(marks.unchanged),
        target: (axis.along(position.requirement.threshold.fraction()), marks.target),
        described: marks.described,
    })
}
