//! Which reports are of the same story, by whom they name.

use super::features::both;

/// Of fewer reports nobody knows what is rare.
const FEW: usize = 50;

/// The entities of all reports, and how much each tells.
pub(super) struct Stories {
    /// Those of each report, ascending.
    named: Vec<Vec<u32>>,
    /// How much each entity tells: what many reports name, little.
    weights: Vec<f32>,
    /// How much those of each report tell together.
    told: Vec<f32>,
}

impl Stories {
    /// The entities of each report's names, of so many in all.
    pub(super) fn of(named: &[Vec<u32>], entities: usize) -> Stories {
        let apart = named.iter().map(|named| {
            let mut named = named.clone();
            named.sort_unstable();
            named.dedup();
            named
        });
        let named: Vec<Vec<u32>> = apart.collect();
        let mut counts = vec![0usize; entities];
        for &entity in named.iter().flatten() {
            counts[entity as usize] += 1;
        }
        let reports = named.len().max(FEW);
        let weight = |count: usize| ((1 + reports) as f32 / (1 + count) as f32).ln();
        let weights: Vec<f32> = counts.into_iter().map(weight).collect();
        let sum = |named: &Vec<u32>| named.iter().map(|&entity| weights[entity as usize]).sum();
        let told = named.iter().map(sum).collect();
        Stories { named, weights, told }
    }

    /// How much of what the entities of two reports tell is the same: 1 where one names all
    /// that the other does.
    pub(super) fn affinity(&self, one: usize, other: usize) -> f32 {
        let shared = both(&self.named[one], &self.named[other]);
        let shared: f32 = shared.map(|entity| self.weights[entity as usize]).sum();
        let least = self.told[one].min(self.told[other]);
        if least > 0.0 { shared / least } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_everywhere_tells_of_no_story() {
        let mut named: Vec<Vec<u32>> = (0..100).map(|report| vec![0, report + 1]).collect();
        named[7].push(99);
        let stories = Stories::of(&named, 101);
        assert!(stories.affinity(3, 4) < 0.01);
        assert!(stories.affinity(7, 98) > 0.9);
        assert_eq!(Stories::of(&[Vec::new(), Vec::new()], 0).affinity(0, 1), 0.0);
    }
}
