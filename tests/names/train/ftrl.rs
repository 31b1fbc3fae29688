//! Steps of learning that leave most weights at zero. (FTRL-Proximal: McMahan and others,
//! 2013.)

/// How it learns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// The length of the first steps.
    pub(crate) step: f32,
    /// How strongly weights are pulled to zero (L1).
    pub(crate) pull: f32,
    /// How strongly large weights are made smaller (L2).
    pub(crate) shrink: f32,
}

/// One weight and what is kept to learn it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weight {
    z: f32,
    n: f32,
    /// What it is by now.
    pub(crate) w: f32,
}

impl Weight {
    /// One step against the gradient.
    pub(crate) fn learn(&mut self, gradient: f32, settings: &Settings) {
        if gradient == 0.0 {
            return;
        }
        let n = self.n + gradient * gradient;
        let sigma = (n.sqrt() - self.n.sqrt()) / settings.step;
        self.z += gradient - sigma * self.w;
        self.n = n;
        self.w = match self.z.abs() <= settings.pull {
            true => 0.0,
            false => {
                let rate = (1.0 + n.sqrt()) / settings.step + settings.shrink;
                -(self.z - self.z.signum() * settings.pull) / rate
            }
        };
    }
}
