/** The ground of a composed picture: the colour of the mark. */
const GROUND = '#0b5f59';

/** Popups side by side: one alone fills a quarter of a picture. */
export const popups = (pictures) => `
  <style>
    body { margin: 0; height: 100vh; display: flex; gap: 44px; align-items: center; justify-content: center; background: ${GROUND} }
    img { border-radius: 12px; box-shadow: 0 12px 40px #0008 }
  </style>
  ${pictures.map((source) => `<img src="${source}">`).join('')}`;

const STEPS = [
  'In Logz.io: the form is read. Press <b>Set up in AWS</b>.',
  'In AWS: the policy is filled in. You press <b>Next</b>.',
  'The role is filled in, then the policy is ticked. You press <b>Next</b>.',
  'Back in Logz.io: the checked role’s ARN is in place. Press <b>Save</b>.',
];

/** The flow in four pictures, each with a sentence. */
export const flow = (pictures) => `
  <style>
    body {
      margin: 0; padding: 22px 26px; height: 100vh; box-sizing: border-box; background: ${GROUND}; color: #fff;
      display: grid; grid-template-columns: 1fr 1fr; gap: 22px 28px; font: 21px/1.4 system-ui, sans-serif;
    }
    figure { margin: 0 }
    figcaption { display: flex; gap: 10px; margin-bottom: 9px }
    i { flex: none; width: 30px; border-radius: 50%; background: #ffcf5c; color: #16211f; font: 700 18px/30px system-ui; text-align: center }
    img { display: block; width: 100%; border-radius: 10px }
  </style>
  ${pictures
    .map(
      (source, index) =>
        `<figure><figcaption><i>${index + 1}</i><span>${STEPS[index]}</span></figcaption><img src="${source}"></figure>`,
    )
    .join('')}`;
